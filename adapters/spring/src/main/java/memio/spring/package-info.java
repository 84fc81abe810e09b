/** Snapshots of memio for Spring. */
@org.jspecify.annotations.NullMarked
package memio.spring;

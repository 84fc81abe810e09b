/** Archives, also within archives. */
@org.jspecify.annotations.NullMarked
package memio.examples.archives;

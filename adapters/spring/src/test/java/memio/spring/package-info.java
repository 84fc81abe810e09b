/** The adapter beside the library's own classes. */
@org.jspecify.annotations.NullMarked
package memio.spring;

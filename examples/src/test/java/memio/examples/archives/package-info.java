/** Archives, also within archives, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.archives;

/** PDF documents, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.documents;

/** PDF documents. */
@org.jspecify.annotations.NullMarked
package memio.examples.documents;

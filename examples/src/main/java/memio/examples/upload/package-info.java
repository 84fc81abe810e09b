/** Uploads, sent and received. */
@org.jspecify.annotations.NullMarked
package memio.examples.upload;

/** Uploads, sent and received, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.upload;

/** E-mail with attachments, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.mail;

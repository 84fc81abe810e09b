/** E-mail with attachments. */
@org.jspecify.annotations.NullMarked
package memio.examples.mail;

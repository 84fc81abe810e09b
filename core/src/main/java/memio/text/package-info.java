/**
 * Files of text: {@link memio.text.TextIO}, which is what all of them are; {@link memio.text.TextIOWrapper}, which makes one of a
 * file of bytes; {@link memio.text.Texts}, which makes one of the JDK's readers, writers and strings; and what they stand
 * on. The one in memory is {@code memio.StringIO}.
 */
package memio.text;

/** Files of text: {@link memio.text.TextIO} and what it stands on. */
package memio.text;

/**
 * Random programs on {@link memio.StringIO} beside a list of code points that does the same in the plainest words.
 */
@org.jspecify.annotations.NullMarked
package memio.testkit.text;

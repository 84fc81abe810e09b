/** Sound. */
@org.jspecify.annotations.NullMarked
package memio.examples.audio;

/**
 * What a file system has to do that is like Unix, as abstract tests: the JDK's documentation of {@link java.nio.file.Files}, and what the JDK's own
 * file system answers where that leaves a choice.
 */
@org.jspecify.annotations.NullMarked
package memio.testkit.filesystem;

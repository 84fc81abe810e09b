/**
 * A file system in memory for everything that wants a {@link java.nio.file.Path}: {@link memio.filesystem.MemioFileSystem}, made with the options
 * of a {@link memio.filesystem.Volume}, pictured as a whole by a {@link memio.filesystem.TreeSnapshot}.
 *
 * <p>From the outside in: the provider and the paths speak the JDK's language; the <em>tree</em> knows names, under one lock; a <em>regular
 * file</em> has bytes, which one thread at a time reads or writes; a <em>handle</em> is a channel, with a position of its own; the
 * <em>content</em> is a storage, or frozen bytes as long as nobody changes them.
 */
package memio.filesystem;

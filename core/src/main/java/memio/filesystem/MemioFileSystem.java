package memio.filesystem;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import memio.binary.Snapshot;

/**
 * A file system in memory, for libraries that accept nothing but a {@link Path}: directories, and files as
 * {@link memio.SpooledIO} has them.
 *
 * <pre>{@code
 * try (var fs = MemioFileSystem.open()) {
 *     Path report = fs.getPath("/report.xlsx");
 *     library.save(report);
 *     Snapshot bytes = fs.snapshot(report);           // without copying them
 *
 *     TreeSnapshot before = fs.snapshot();            // of everything
 *     library.spoil(report);
 *     fs.restore(before);
 * }
 * }</pre>
 *
 * <p>All of {@link java.nio.file.Files} works, channels are {@link java.nio.channels.FileChannel}s, {@code IO.open} opens its paths,
 * and so do zip and jar file systems and the compiler. Paths look as on Unix, upper and lower case differ, {@code /} is the only root and
 * the working directory.
 *
 * <p><b>Not here</b>: links, owners and permissions, watch services, mapping a file to be written, and asynchronous channels; all of them are
 * refused with {@link UnsupportedOperationException}. A library that calls {@link Path#toFile()} wants a real file: see
 * {@link memio.FilePath}.
 *
 * <p><b>Deleting</b> a file takes its name away, as on Unix: open channels go on reading and writing, and the last one frees the bytes.
 *
 * <p><b>Threads</b>: safe for use by several. Each call of a channel is done as a whole before another on the same file begins; creating,
 * deleting and moving are done at once, or not at all. Copying is not atomic, but the copy is what the file was at one moment. A
 * directory stream shows what was there when it was opened. No lock is held while foreign code runs.
 *
 * <p><b>Cost</b>: finding a path O(names); copying a file, and a snapshot of one, O(1); listing O(n log n); a snapshot of everything, and
 * bringing it back, O(number of files and directories), whatever their size.
 *
 * <p>If it has a name, it stays until it is closed; otherwise it is garbage once nobody knows it or a path of it.
 */
public final class MemioFileSystem extends FileSystem {
    private final String name;
    private final Tree tree;

    MemioFileSystem(String name, Volume options) {
        this.name = name;
        tree = new Tree(options);
    }

    /** An empty file system, in memory and without limits but those of the heap. */
    public static MemioFileSystem open() {
        return open(Volume.DEFAULT);
    }

    /**
     * An empty file system with options.
     *
     * @throws java.nio.file.FileSystemAlreadyExistsException if one of that name is open
     */
    public static MemioFileSystem open(Volume options) {
        return Registry.open(options);
    }

    Tree tree() {
        return tree;
    }

    /** The name in URIs: the one it was given, or a number. */
    public String name() {
        return name;
    }

    // ---- pictures

    /**
     * A picture of all directories and files at one moment: no call of any channel falls into the middle of it. O(number of files and
     * directories); the bytes are shared.
     *
     * @throws IOException if files are on disk, and what has changed in memory cannot be written there
     * @throws UnsupportedOperationException if files are {@linkplain memio.storage.Spool#secret() secret}
     */
    public TreeSnapshot snapshot() throws IOException {
        return Pictures.take(tree);
    }

    /**
     * Deletes everything and puts there what the picture shows, with its times, in one step. Channels that are open go on with the files
     * they have, which are deleted. O(number of files and directories).
     *
     * @param picture of this or of another file system
     * @throws java.nio.file.FileSystemException if the files exceed a limit; nothing has changed
     */
    public void restore(TreeSnapshot picture) throws IOException {
        Pictures.restore(tree, picture);
    }

    /**
     * The bytes of a file at this moment, without copying them; {@code new BytesIO(fs.snapshot(path))} is a file of them.
     *
     * @throws java.nio.file.NoSuchFileException if there is no file of that name
     */
    public Snapshot snapshot(Path file) throws IOException {
        return new Snapshot(tree.picture(mine(file)));
    }

    /**
     * Makes {@code bytes} the content of a file, without copying them: {@code fs.put(path, bytesIO.snapshot())}. A file that is missing is
     * created; one that exists has the new bytes for all its channels at once.
     *
     * @throws java.nio.file.FileSystemException if that exceeds a limit; nothing has changed
     */
    public void put(Path file, Snapshot bytes) throws IOException {
        tree.put(mine(file), bytes.storage());
    }

    private MemioPath mine(Path file) {
        MemioPath path = MemioPath.of(file);
        if (path.getFileSystem() != this) {
            throw new IllegalArgumentException("path of another file system: " + path.toUri());
        }
        return path;
    }

    // ---- what every file system has

    @Override
    public FileSystemProvider provider() {
        return MemioFileSystemProvider.installed();
    }

    /**
     * Closes all channels and frees the memory; what is done with paths from now on, except to paths, throws
     * {@link java.nio.file.ClosedFileSystemException}. Closing again does nothing.
     *
     * @throws IOException if something could not be closed; all the rest is
     */
    @Override
    public void close() throws IOException {
        Registry.closed(this);
        tree.close();
    }

    @Override
    public boolean isOpen() {
        return tree.isOpen();
    }

    /** Always false. */
    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(getPath("/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of(store());
    }

    FileStore store() {
        return new MemioFileStore(name, tree.quota);
    }

    /** Only {@code "basic"}. */
    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of(AttributeNames.VIEW);
    }

    /**
     * A path, with a slash between its parts.
     *
     * @throws java.nio.file.InvalidPathException if there is a NUL in it, or half a surrogate pair
     */
    @Override
    public Path getPath(String first, String... more) {
        return MemioPath.of(this, PathText.join(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        return Glob.matcher(syntaxAndPattern);
    }

    /** Not supported: nobody owns these files. */
    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("no owners");
    }

    /** Not supported. */
    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("no watch service");
    }

    @Override
    public String toString() {
        return "MemioFileSystem[" + name + (isOpen() ? "]" : ", closed]");
    }
}

package memio.filesystem;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK asks about {@linkplain MemioFileSystem file systems in memory}; nobody else needs to.
 *
 * <pre>{@code
 * try (var fs = FileSystems.newFileSystem(URI.create("memio://uploads/"), Map.of("maxSize", 100 << 20))) {
 *     Path same = Path.of(URI.create("memio://uploads/2026/report.xlsx"));
 * }
 * }</pre>
 *
 * <p>The map may have, each a value of its type or a string: {@code maxSize} of all files in bytes, {@code threshold} up to which a file
 * stays in memory, the {@code directory} for larger ones, whether those are {@code encrypted}; or all that as a {@code volume}, a
 * {@link Volume}. Anything else is an {@link IllegalArgumentException}.
 *
 * <p>Safe for use by several threads.
 */
public final class MemioFileSystemProvider extends FileSystemProvider {

    /** For the JDK, which finds this by itself. */
    public MemioFileSystemProvider() {}

    /** The provider that all paths have: the one that the JDK knows, if it does. */
    private static final class Installed {
        static final FileSystemProvider PROVIDER = installedProviders().stream()
                .filter(MemioFileSystemProvider.class::isInstance)
                .findFirst()
                .orElseGet(MemioFileSystemProvider::new);
    }

    static FileSystemProvider installed() {
        return Installed.PROVIDER;
    }

    private static Tree tree(Path path) {
        return MemioPath.of(path).getFileSystem().tree();
    }

    // ---- file systems and paths by URI

    /** {@code memio}. */
    @Override
    public String getScheme() {
        return Address.SCHEME;
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        return MemioFileSystem.open(
                Environment.volume(environment).name(Address.parse(uri).name()));
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return find(Address.parse(uri));
    }

    @Override
    public Path getPath(URI uri) {
        Address address = Address.parse(uri);
        return find(address).getPath(address.path());
    }

    private static MemioFileSystem find(Address address) {
        MemioFileSystem found = Registry.find(address.name());
        if (found == null) {
            throw new FileSystemNotFoundException(address.name());
        }
        return found;
    }

    // ---- channels

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return tree(path).open(MemioPath.of(path), OpenMode.of(options, attributes));
    }

    // ---- directories

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        MemioPath path = MemioPath.of(directory);
        return new Listing(path, tree(path).list(path), filter);
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
        OpenMode.refuse(attributes);
        tree(directory).createDirectory(MemioPath.of(directory));
    }

    @Override
    public void delete(Path path) throws IOException {
        tree(path).delete(MemioPath.of(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        TransferMode mode = TransferMode.ofCopy(options);
        Transfers.copy(MemioPath.of(source), MemioPath.of(target), mode.replace(), mode.withTimes());
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        TransferMode mode = TransferMode.ofMove(options);
        Transfers.move(MemioPath.of(source), MemioPath.of(target), mode.replace(), mode.atomic());
    }

    // ---- attributes

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        if (path.equals(other)) {
            return true;
        }
        return other instanceof MemioPath that
                && tree(path)
                        .attributes(MemioPath.of(path))
                        .fileKey()
                        .equals(tree(that).attributes(that).fileKey());
    }

    /** Whether the name begins with a dot. */
    @Override
    public boolean isHidden(Path path) {
        Path name = MemioPath.of(path).getFileName();
        return name != null && name.toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        checkAccess(path);
        return MemioPath.of(path).getFileSystem().store();
    }

    /** Whatever exists can be read and written; files cannot be executed. */
    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Attributes found = tree(path).attributes(MemioPath.of(path));
        if (!found.isDirectory() && List.of(modes).contains(AccessMode.EXECUTE)) {
            throw new AccessDeniedException(path.toString(), null, "files in memory cannot be executed");
        }
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        MemioPath mine = MemioPath.of(path);
        return type == BasicFileAttributeView.class ? type.cast(new AttributeView(mine)) : null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException("no attributes of that kind: " + type.getName());
        }
        return type.cast(tree(path).attributes(MemioPath.of(path)));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        String names = AttributeNames.plain(attributes);
        return AttributeNames.select(names, tree(path).attributes(MemioPath.of(path)));
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        FileTime[] times = AttributeNames.time(AttributeNames.plain(attribute), value);
        tree(path).setTimes(MemioPath.of(path), times[0], times[1], times[2]);
    }

    // ---- links

    /** Not supported. */
    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException("no links: " + link);
    }

    /** Not supported. */
    @Override
    public void createLink(Path link, Path existing) {
        throw new UnsupportedOperationException("no links: " + link);
    }

    /** Not supported. */
    @Override
    public Path readSymbolicLink(Path link) {
        throw new UnsupportedOperationException("no links: " + link);
    }
}

package memio.filesystem;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A path of a file system in memory: names, and whether they begin at the root. Immutable, safe for use by several threads.
 *
 * <p>It answers as a path of a Unix system does. Relative paths begin at the root, too.
 */
final class MemioPath implements Path {
    private static final List<String> NO_NAME = List.of("");

    private final MemioFileSystem fileSystem;
    private final boolean absolute;

    /** None is empty, but for the only one of the empty path. */
    private final List<String> names;

    private @Nullable String text;

    private MemioPath(MemioFileSystem fileSystem, boolean absolute, List<String> names) {
        this.fileSystem = fileSystem;
        this.absolute = absolute;
        this.names = names;
    }

    static MemioPath of(MemioFileSystem fileSystem, String text) {
        return new MemioPath(fileSystem, text.startsWith("/"), PathText.names(text));
    }

    /**
     * A path of this provider.
     *
     * @throws ProviderMismatchException if it is not
     */
    static MemioPath of(Path path) {
        if (Objects.requireNonNull(path) instanceof MemioPath mine) {
            return mine;
        }
        throw new ProviderMismatchException("path of another provider: " + path);
    }

    private MemioPath with(boolean absolutely, List<String> newNames) {
        return new MemioPath(fileSystem, absolutely, newNames.isEmpty() && !absolutely ? NO_NAME : newNames);
    }

    private boolean isEmpty() {
        return names.equals(NO_NAME);
    }

    /** The names from the root on, whether absolute or not. */
    List<String> steps() {
        return isEmpty() ? List.of() : names;
    }

    // ---- parts

    @Override
    public MemioFileSystem getFileSystem() {
        return fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public @Nullable MemioPath getRoot() {
        return absolute ? with(true, List.of()) : null;
    }

    @Override
    public @Nullable MemioPath getFileName() {
        return names.isEmpty() ? null : getName(names.size() - 1);
    }

    @Override
    public @Nullable MemioPath getParent() {
        return names.size() > 1 || (absolute && !names.isEmpty())
                ? with(absolute, names.subList(0, names.size() - 1))
                : null;
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public MemioPath getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public MemioPath subpath(int beginIndex, int endIndex) {
        if (beginIndex < 0 || endIndex > names.size() || beginIndex >= endIndex) {
            throw new IllegalArgumentException(
                    "no names " + beginIndex + " to " + endIndex + " of " + names.size() + ": " + this);
        }
        return with(false, names.subList(beginIndex, endIndex));
    }

    @Override
    public boolean startsWith(Path other) {
        return Objects.requireNonNull(other) instanceof MemioPath that
                && fileSystem.equals(that.fileSystem)
                && absolute == that.absolute
                && names.size() >= that.names.size()
                && names.subList(0, that.names.size()).equals(that.names);
    }

    @Override
    public boolean endsWith(Path other) {
        return Objects.requireNonNull(other) instanceof MemioPath that
                && fileSystem.equals(that.fileSystem)
                && names.size() >= that.names.size()
                && (!that.absolute || (absolute && names.size() == that.names.size()))
                && names.subList(names.size() - that.names.size(), names.size()).equals(that.names);
    }

    // ---- algebra

    @Override
    public MemioPath normalize() {
        if (isEmpty()) {
            return this;
        }
        List<String> kept = new ArrayList<>(names.size());
        for (String name : names) {
            boolean canGoBack = !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..");
            if (name.equals("..") && canGoBack) {
                kept.remove(kept.size() - 1);
            } else if (!name.equals(".") && !(name.equals("..") && absolute)) {
                kept.add(name);
            }
        }
        return kept.size() == names.size() ? this : with(absolute, List.copyOf(kept));
    }

    @Override
    public MemioPath resolve(Path other) {
        MemioPath that = of(other);
        if (that.absolute || isEmpty()) {
            return that;
        }
        if (that.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(names);
        all.addAll(that.names);
        return with(absolute, List.copyOf(all));
    }

    /** This and one more name, which is known to be one. */
    MemioPath child(String name) {
        if (isEmpty()) {
            return with(false, List.of(name));
        }
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return with(absolute, List.copyOf(all));
    }

    @Override
    public MemioPath relativize(Path other) {
        MemioPath that = of(other);
        if (absolute != that.absolute || !fileSystem.equals(that.fileSystem)) {
            throw new IllegalArgumentException("no way from " + this + " to " + other);
        }
        if (equals(that)) {
            return with(false, NO_NAME);
        }
        List<String> from = normalize().steps();
        List<String> to = isEmpty() ? that.steps() : that.normalize().steps();
        int common = 0;
        while (common < Math.min(from.size(), to.size()) && from.get(common).equals(to.get(common))) {
            common++;
        }
        List<String> way = new ArrayList<>();
        for (String name : from.subList(common, from.size())) {
            if (name.equals("..")) {
                throw new IllegalArgumentException("no way from " + this + " to " + other);
            }
            way.add("..");
        }
        way.addAll(to.subList(common, to.size()));
        return with(false, List.copyOf(way));
    }

    @Override
    public MemioPath toAbsolutePath() {
        return absolute ? this : with(true, steps());
    }

    @Override
    public MemioPath toRealPath(LinkOption... options) throws IOException {
        return with(true, fileSystem.tree().realNames(this));
    }

    @Override
    public URI toUri() {
        return Address.of(
                fileSystem.name(),
                toAbsolutePath().toString(),
                fileSystem.tree().isDirectory(this));
    }

    /** Not supported: there is no such file on the disk. */
    @Override
    public File toFile() {
        throw new UnsupportedOperationException("not on the disk: " + this);
    }

    /** Not supported: nothing is watched. */
    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("no watch service: " + this);
    }

    // ---- as text

    @Override
    public int compareTo(Path other) {
        MemioPath that = (MemioPath) other;
        int order = PathText.compare(toString(), that.toString());
        return order != 0 ? order : fileSystem.name().compareTo(that.fileSystem.name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemioPath that
                && fileSystem.equals(that.fileSystem)
                && absolute == that.absolute
                && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        String t = text;
        if (t == null) {
            t = (absolute ? "/" : "") + String.join("/", names);
            text = t;
        }
        return t;
    }
}

package memio.cli.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import memio.binary.Snapshot;
import memio.cli.terminal.Failure;

/** The directory in which the user finds what the demo has made. */
final class Shelf {
    /**
     * A file that was saved.
     *
     * @param name its name in the directory
     * @param size in bytes
     * @param what what is in it
     */
    record Saved(String name, long size, String what) {}

    private final Path directory;
    private final Set<String> stems = new HashSet<>();
    private final List<Saved> saved = new ArrayList<>();

    private Shelf(Path directory) {
        this.directory = directory;
    }

    /**
     * Opens a directory, which is made if it is missing.
     *
     * @throws Failure if it cannot be made or written to
     */
    static Shelf open(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException e) {
            throw new Failure("not a directory: " + directory, e);
        } catch (AccessDeniedException e) {
            throw new Failure("permission denied: " + directory, e);
        } catch (IOException e) {
            throw new Failure("cannot make the directory " + directory + ": " + e.getMessage(), e);
        }
        if (!Files.isWritable(directory)) {
            throw new Failure("permission denied: " + directory);
        }
        return new Shelf(directory);
    }

    Path directory() {
        return directory;
    }

    /** What was saved, in order. */
    List<Saved> saved() {
        return List.copyOf(saved);
    }

    /** A name, without ending, that no one else has asked for: data, data-2, data-3. Systems differ about case. */
    String reserve(String stem) {
        String name = stem;
        for (int i = 2; !stems.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i;
        }
        return name;
    }

    /**
     * Saves a file, in place of what has the same name.
     *
     * @throws Failure if it cannot be written
     */
    void save(String name, Snapshot content, String what) {
        Path path = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(path)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new Failure("cannot write " + path + ": " + e.getMessage(), e);
        }
        saved.add(new Saved(name, content.size(), what));
    }
}

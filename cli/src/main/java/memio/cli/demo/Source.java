package memio.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import memio.BytesIO;
import memio.IO;
import memio.base.FileTooLargeException;
import memio.binary.BinaryIO;
import memio.cli.terminal.Failure;
import memio.storage.Memory;

/** A file that was read into memory as a whole, and the name it goes by. */
record Source(String name, BytesIO content) implements AutoCloseable {
    /** More than this the demo does not read; it is meant to end in seconds. */
    static final long LARGEST = 16L << 20;

    /** Fisher's iris measurements. */
    static Source iris() throws IOException {
        try (InputStream in = Objects.requireNonNull(Source.class.getResourceAsStream("iris.csv"))) {
            return read("iris.csv", in);
        }
    }

    /**
     * A file of the user.
     *
     * @throws Failure if it cannot be read, is larger than {@link #LARGEST}, or empty
     */
    static Source of(Path path) {
        if (Files.isDirectory(path)) {
            throw new Failure("is a directory: " + path);
        }
        String name = Objects.toString(path.getFileName(), "").replaceAll("\\p{Cntrl}", "?");
        Source source;
        try (BinaryIO file = IO.openBinary(path, "rb")) {
            source = read(name, file.asInputStream());
        } catch (NoSuchFileException e) {
            throw new Failure("no such file: " + path, e);
        } catch (AccessDeniedException e) {
            throw new Failure("permission denied: " + path, e);
        } catch (IOException e) {
            if (e.getCause() instanceof FileTooLargeException) {
                throw new Failure("larger than " + (LARGEST >> 20) + " MiB, which is all the demo reads: " + path, e);
            }
            throw new Failure("cannot read " + path + ": " + e.getMessage(), e);
        }
        if (source.content.size() == 0) {
            throw new Failure("empty file: " + path);
        }
        return source;
    }

    private static Source read(String name, InputStream in) throws IOException {
        BytesIO content = new BytesIO(Memory.DEFAULT.maxSize(LARGEST));
        in.transferTo(content.asOutputStream());
        return new Source(name, content);
    }

    /** The name without its ending: iris for iris.csv. */
    String stem() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The name; a longer one if it is one of {@code others}, for a table may be called whatever its owner likes. */
    String nameBeside(String... others) {
        return Arrays.asList(others).contains(name) ? name + ".csv" : name;
    }

    @Override
    public void close() {
        content.close();
    }
}

package memio.raw;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.EnumSet;
import java.util.Set;
import memio.base.Mode;
import memio.base.Mode.Purpose;
import memio.base.Whence;
import org.jspecify.annotations.Nullable;

/**
 * Opens what a path names: files on disk through java.io, whose calls survive an interrupt; pipes, terminals and devices by
 * their descriptor; paths of other file systems by their channel.
 */
final class PathOpener implements Opener {
    private final FileAttribute<?>[] attributes;

    PathOpener(FileAttribute<?>[] attributes) {
        this.attributes = attributes;
    }

    @Override
    public RawIO open(Path path, Mode mode) throws IOException {
        if (path.toString().isEmpty()) {
            throw new NoSuchFileException("");
        }
        if (path.getFileSystem() != FileSystems.getDefault()) {
            return elsewhere(path, mode);
        }
        create(path, mode);
        BasicFileAttributes found = attributesOf(path, mode);
        try {
            return found == null || found.isRegularFile() ? onDisk(path, mode) : special(path, mode);
        } catch (FileNotFoundException e) {
            if (!mode.reads() && Files.isWritable(path) && !Files.isReadable(path)) {
                return special(path, mode); // a random access file would have to read it
            }
            throw explained(path, mode, e);
        }
    }

    /** Creates the file if it must be new, or must have certain rights from the beginning. */
    private void create(Path path, Mode mode) throws IOException {
        boolean exclusive = mode.purpose() == Purpose.CREATE;
        if (exclusive || (attributes.length > 0 && mode.purpose() != Purpose.READ)) {
            try {
                Files.createFile(path, attributes);
            } catch (FileAlreadyExistsException e) {
                if (exclusive) {
                    throw e;
                }
            }
        }
    }

    /** What the path names, or null if that is yet to be created. */
    private static @Nullable BasicFileAttributes attributesOf(Path path, Mode mode) throws IOException {
        BasicFileAttributes found;
        try {
            found = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            if (mode.purpose() == Purpose.READ) {
                throw e;
            }
            return null;
        }
        if (found.isDirectory()) {
            throw new FileSystemException(path.toString(), null, "Is a directory");
        }
        return found;
    }

    private static RawIO onDisk(Path path, Mode mode) throws IOException {
        File name = path.toFile();
        boolean append = mode.purpose() == Purpose.APPEND;
        Closeable first = null;
        try {
            // First, because it creates the file.
            FileOutputStream appender = append ? new FileOutputStream(name, true) : null;
            first = appender;
            RandomAccessFile file = new RandomAccessFile(name, mode.writes() ? "rw" : "r");
            first = file;
            if (mode.purpose() == Purpose.WRITE) {
                file.setLength(0);
            } else if (append) {
                file.seek(file.length());
            }
            RawIO raw = new RandomAccessAdapter(file, mode.reads(), mode.writes(), appender);
            first = null;
            return raw;
        } finally {
            if (first != null) {
                first.close();
            }
        }
    }

    private static RawIO special(Path path, Mode mode) throws IOException {
        File name = path.toFile();
        boolean terminal = Terminals.isTerminal(path);
        if (mode.updating()) {
            RandomAccessFile file = new RandomAccessFile(name, "rw");
            return new DescriptorAdapter(file.getFD(), true, true, terminal, file);
        }
        if (mode.reads()) {
            FileInputStream stream = new FileInputStream(name);
            return new DescriptorAdapter(stream.getFD(), true, false, terminal, stream);
        }
        FileOutputStream stream = new FileOutputStream(name, mode.purpose() == Purpose.APPEND);
        return new DescriptorAdapter(stream.getFD(), false, true, terminal, stream);
    }

    private RawIO elsewhere(Path path, Mode mode) throws IOException {
        Set<StandardOpenOption> options = mode.openOptions();
        SeekableAdapter file =
                new SeekableAdapter(Files.newByteChannel(path, options, attributes), mode.reads(), mode.writes());
        if (mode.purpose() == Purpose.APPEND) {
            file.seek(0, Whence.END);
        }
        return file;
    }

    /**
     * The exception that java.nio.file has for what went wrong; java.io has only a text in the language of the system.
     */
    private static IOException explained(Path path, Mode mode, FileNotFoundException failure) {
        Set<StandardOpenOption> options = mode.openOptions();
        options.removeAll(EnumSet.of(
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND));
        try {
            Files.newByteChannel(path, options).close();
        } catch (IOException e) {
            e.addSuppressed(failure);
            return e;
        }
        // It works now, or only in one direction.
        FileSystemException unknown = new FileSystemException(path.toString(), null, failure.getMessage());
        unknown.initCause(failure);
        return unknown;
    }
}

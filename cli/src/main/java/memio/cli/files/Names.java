package memio.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import memio.IO;
import memio.Open;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.cli.terminal.Failure;
import memio.cli.terminal.Standard;
import memio.raw.Raw;
import memio.text.Text;
import memio.text.TextIOWrapper;

/**
 * What the names of files stand for that a user types.
 *
 * @param standard what {@code -} stands for
 */
record Names(Standard standard) {

    /**
     * The path of that name.
     *
     * @throws Failure if there can be none
     */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Failure("not the name of a file: " + name, e);
        }
    }

    /** How a name appears in messages. */
    static String shown(String name) {
        return name.equals(Standard.NAME) ? "standard input" : name;
    }

    /**
     * Opens a file of bytes to read. What cannot be read at all is found out here, not later.
     *
     * @throws Failure if it cannot be opened
     */
    BinaryIO open(String name) {
        try {
            if (name.equals(Standard.NAME)) {
                return Buffered.reader(Raw.of(standard.in()));
            }
            return IO.openBinary(readable(name), "rb");
        } catch (IOException e) {
            throw Failure.of(name, e);
        }
    }

    /**
     * Opens a file of text to read.
     *
     * @throws Failure if it cannot be opened
     */
    TextIOWrapper openText(String name, Text text) {
        try {
            if (name.equals(Standard.NAME)) {
                return IO.openText(Raw.of(standard.in()), "r", text, Open.DEFAULT);
            }
            return IO.openText(readable(name), "r", text);
        } catch (IOException e) {
            throw Failure.of(name, e);
        }
    }

    private static Path readable(String name) {
        Path path = path(name);
        if (Files.isDirectory(path)) {
            throw new Failure("is a directory: " + name);
        }
        return path;
    }
}

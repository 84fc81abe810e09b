package memio.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;

/**
 * The standard streams, for bytes.
 *
 * @param in what is read; not buffered
 * @param out where results go; not buffered
 */
public record Standard(InputStream in, Output out) {
    /** How users write either of them where the name of a file is wanted. */
    public static final String NAME = "-";

    /** Those of this process. */
    public static Standard ofProcess() {
        return new Standard(
                new FileInputStream(FileDescriptor.in), new Output(new FileOutputStream(FileDescriptor.out)));
    }
}

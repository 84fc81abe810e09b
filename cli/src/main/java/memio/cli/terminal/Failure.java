package memio.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/** Something the user can understand and mend: told in one line, without a stack trace. */
public class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;

    /** A failure that needs no further explanation. */
    public Failure(String message) {
        super(message);
        code = ExitCode.SOFTWARE;
    }

    /** A failure whose {@code cause} is shown to those who ask for it. */
    public Failure(String message, Throwable cause) {
        this(message, cause, ExitCode.SOFTWARE);
    }

    /** A failure with which the command exits by a code of its own. */
    public Failure(String message, @Nullable Throwable cause, int code) {
        super(message, cause);
        this.code = code;
    }

    /** What went wrong with the file that the user calls {@code name}. */
    public static Failure of(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Failure("no such file: " + name, e);
        }
        if (e instanceof AccessDeniedException) {
            return new Failure("permission denied: " + name, e);
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return new Failure(name + ": " + system.getReason(), e);
        }
        return new Failure(name + ": " + Objects.requireNonNullElse(e.getMessage(), e.toString()), e);
    }

    /** By which code the command exits. */
    public final int code() {
        return code;
    }
}

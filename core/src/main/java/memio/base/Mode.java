package memio.base;

import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a file is opened: the mode string of Python's {@code open}, understood. Immutable, safe for use by several threads.
 *
 * <p>A mode is one of {@code r} (read), {@code w} (write, after emptying the file), {@code x} (write, and the file must not
 * exist) and {@code a} (append: every write goes to the end), with {@code +} if the other direction is wanted too, and
 * {@code b} for bytes or {@code t} for text, which is the default. The order is free.
 */
public final class Mode {

    /** The one thing a mode must say. */
    public enum Purpose {
        /** {@code r}: the file must exist; the position is its start. */
        READ('r'),
        /** {@code w}: the file is created or emptied. */
        WRITE('w'),
        /** {@code x}: the file is created and must not exist. */
        CREATE('x'),
        /** {@code a}: the file is created if need be, and each write goes to its end. */
        APPEND('a');

        private final char letter;

        Purpose(char letter) {
            this.letter = letter;
        }
    }

    private final Purpose purpose;
    private final boolean updating;
    private final boolean binary;

    private Mode(Purpose purpose, boolean updating, boolean binary) {
        this.purpose = purpose;
        this.updating = updating;
        this.binary = binary;
    }

    /**
     * The mode that {@code open} takes: each letter at most once, in any order.
     *
     * @throws IllegalArgumentException if {@code mode} is none: an unknown or repeated letter, {@code b} and {@code t} at
     *     once, or not exactly one of {@code r w x a}
     */
    public static Mode of(String mode) {
        for (int i = 0; i < mode.length(); i++) {
            char letter = mode.charAt(i);
            if ("rwxab+t".indexOf(letter) < 0 || mode.indexOf(letter) < i) {
                throw new IllegalArgumentException("invalid mode: '" + mode + "'");
            }
        }
        if (mode.indexOf('b') >= 0 && mode.indexOf('t') >= 0) {
            throw new IllegalArgumentException("mode is both text and binary: '" + mode + "'");
        }
        return new Mode(purpose(mode), mode.indexOf('+') >= 0, mode.indexOf('b') >= 0);
    }

    /**
     * The mode that a raw file takes, which is binary with or without a {@code b}, and never text.
     *
     * @throws IllegalArgumentException as {@link #of(String)}, and if there is a {@code t}
     */
    public static Mode ofRaw(String mode) {
        if (mode.indexOf('t') >= 0) {
            throw new IllegalArgumentException("invalid mode of a raw file: '" + mode + "'");
        }
        return of(mode).binary(true);
    }

    /**
     * The binary mode that means the same as options of {@link java.nio.file.Files#newByteChannel}. Options that are no
     * matter of the mode, as {@code SYNC}, are left out.
     *
     * @throws IllegalArgumentException if Python has no such mode: writing without {@code TRUNCATE_EXISTING},
     *     {@code CREATE_NEW} or {@code APPEND} is possible only together with reading ({@code r+})
     */
    public static Mode of(OpenOption... options) {
        Collection<OpenOption> wanted = Arrays.asList(options);
        boolean append = wanted.contains(StandardOpenOption.APPEND);
        boolean write = append || wanted.contains(StandardOpenOption.WRITE);
        boolean read = wanted.contains(StandardOpenOption.READ) || !write;
        Purpose purpose = append
                ? Purpose.APPEND
                : !write
                        ? Purpose.READ
                        : wanted.contains(StandardOpenOption.CREATE_NEW)
                                ? Purpose.CREATE
                                : wanted.contains(StandardOpenOption.TRUNCATE_EXISTING) ? Purpose.WRITE : Purpose.READ;
        if (purpose == Purpose.READ && !read) {
            throw new IllegalArgumentException("no mode writes without reading, emptying or appending: " + wanted);
        }
        return new Mode(purpose, read && write, true);
    }

    private static Purpose purpose(String mode) {
        Purpose named = null;
        int count = 0;
        for (Purpose purpose : Purpose.values()) {
            if (mode.indexOf(purpose.letter) >= 0) {
                named = purpose;
                count++;
            }
        }
        if (named == null || count != 1) {
            throw new IllegalArgumentException("not exactly one create/read/write/append mode: '" + mode + "'");
        }
        return named;
    }

    /** The same mode for bytes or for text. */
    public Mode binary(boolean binary) {
        return new Mode(purpose, updating, binary);
    }

    /** Which of {@code r w x a} it is. */
    public Purpose purpose() {
        return purpose;
    }

    /** Whether there is a {@code +}: reading and writing. */
    public boolean updating() {
        return updating;
    }

    /** Whether the file is one of bytes, not of text. */
    public boolean binary() {
        return binary;
    }

    /** Whether the file can be read. */
    public boolean reads() {
        return updating || purpose == Purpose.READ;
    }

    /** Whether the file can be written. */
    public boolean writes() {
        return updating || purpose != Purpose.READ;
    }

    /** What {@link java.nio.file.Files#newByteChannel} takes for this; not all file systems like every combination. */
    public Set<StandardOpenOption> openOptions() {
        Set<StandardOpenOption> options = EnumSet.noneOf(StandardOpenOption.class);
        if (reads()) {
            options.add(StandardOpenOption.READ);
        }
        if (writes()) {
            options.add(StandardOpenOption.WRITE);
        }
        switch (purpose) {
            case READ -> {}
            case WRITE -> options.addAll(EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING));
            case CREATE -> options.add(StandardOpenOption.CREATE_NEW);
            case APPEND -> options.addAll(EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }
        return options;
    }

    /** How a raw file shows its mode: {@code rb rb+ wb ab ab+ xb xb+}; once open, {@code w+} is the same as {@code r+}. */
    public String rawName() {
        return switch (purpose) {
            case READ -> updating ? "rb+" : "rb";
            case WRITE -> updating ? "rb+" : "wb";
            case CREATE -> updating ? "xb+" : "xb";
            case APPEND -> updating ? "ab+" : "ab";
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mode that
                && purpose == that.purpose
                && updating == that.updating
                && binary == that.binary;
    }

    @Override
    public int hashCode() {
        return purpose.hashCode() * 4 + (updating ? 2 : 0) + (binary ? 1 : 0);
    }

    /** The mode string, as {@link #of(String)} takes it. */
    @Override
    public String toString() {
        return purpose.letter + (updating ? "+" : "") + (binary ? "b" : "");
    }
}

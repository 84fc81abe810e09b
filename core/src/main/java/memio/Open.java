package memio;

import memio.raw.Opener;

/**
 * How a file is opened, beside its name and mode: an immutable set of options, starting from {@link #DEFAULT}.
 *
 * <pre>{@code
 * IO.openBinary(path, "wb", Open.DEFAULT.buffering(1 << 20))
 * IO.openBinary(path, "xb", Open.DEFAULT.opener(Opener.ownerOnly()))
 * }</pre>
 */
public final class Open {
    /** A buffer that suits the file, and files of the file system. */
    public static final Open DEFAULT = new Open(-1, Opener.files(), true);

    private final int buffering;
    private final Opener opener;
    private final boolean closeFile;

    private Open(int buffering, Opener opener, boolean closeFile) {
        this.buffering = buffering;
        this.opener = opener;
        this.closeFile = closeFile;
    }

    /**
     * How much is buffered, as in Python's {@code open}.
     *
     * @param size in bytes; 0 for no buffer, which only files of bytes can do without; negative for the default: the block
     *     size of the file system, at least 128 KiB and at most 8 MiB. 1 means that text is flushed with each line; for
     *     bytes it is the default, and the logger {@code memio} gets a warning
     */
    public Open buffering(int size) {
        return new Open(size, opener, closeFile);
    }

    /** The buffer size that {@link #buffering(int)} sets. */
    public int buffering() {
        return buffering;
    }

    /** How a path becomes an open file; see {@link Opener}. */
    public Open opener(Opener opener) {
        return new Open(buffering, opener, closeFile);
    }

    /** The opener that {@link #opener(Opener)} sets. */
    public Opener opener() {
        return opener;
    }

    /**
     * Whether closing the file closes what it was made of, if that was open already: Python's {@code closefd}. What is
     * opened by its path is always closed.
     */
    public Open closeFile(boolean close) {
        return new Open(buffering, opener, close);
    }

    /** Whether the file that was open already is closed. */
    public boolean closeFile() {
        return closeFile;
    }

    @Override
    public String toString() {
        return "Open[buffering=" + buffering + ", opener=" + opener + ", closeFile=" + closeFile + "]";
    }
}

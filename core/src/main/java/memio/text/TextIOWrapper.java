package memio.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import memio.base.Arguments;
import memio.base.ClosedFileException;
import memio.base.Whence;
import memio.binary.BinaryIO;
import org.jspecify.annotations.Nullable;

/**
 * A file of text over a file of bytes: Python's {@code io.TextIOWrapper}.
 *
 * <pre>{@code
 * var bytes = new BytesIO();
 * try (var text = new TextIOWrapper(bytes, Text.DEFAULT.encoding("utf-16").newline(Newline.CRLF))) {
 *     text.write("Grüße\n");
 *     text.flush();                       // now the bytes are in the file below
 * }                                       // and now that is closed too; detach() would have left it open
 * }</pre>
 *
 * <p>It reads and writes the file below in chunks. What has been written waits here until there is a chunk of it, or until
 * {@link #flush}, {@link #detach}, {@link #close}, or the next read or seek. What has been read ahead is taken back before the
 * file below is written to, truncated or given up, if that can seek; so all of it happens where {@link #tell} says. (In CPython
 * it happens where the last chunk ends.)
 *
 * <p>Malformed bytes are reported by the call that loads the chunk they are in. Nothing is lost then: the position stays, and the
 * call can be repeated. Text that cannot be encoded is not written at all.
 *
 * <p><b>Positions.</b> {@link #tell()} tells the position in the bytes wherever a decoder can begin there: at every character
 * of a Unicode charset, of one with a byte a character, and of most others. Between characters that are not separate in the
 * bytes, and in text of a stateful charset, it is another number, or does not fit into one: {@link #cookie()} is always
 * exact. Both cost O(1) for well-formed UTF-8 and for charsets with a byte a character; for others a part of a chunk is
 * decoded again.
 *
 * <p><b>Errors</b>, beside those of {@link memio.base.IOBase}: {@link CodingException} from reads and writes, unless the error
 * handler helps; {@link memio.base.WouldBlockException} where the file below has nothing to give (over a buffered file only
 * {@link #read()} throws it, as {@link TextIO} says), or takes no more: it tells how many code points have been taken of the text that
 * was to be written; {@link IllegalStateException} after {@link #detach}, from {@link #close} and {@link #closed} too.
 *
 * <p><b>Compared with</b> {@link java.io.InputStreamReader} and {@link java.io.OutputStreamWriter}: it seeks, reports malformed
 * bytes instead of replacing them, knows the newlines, and finds lines in the bytes. Text written by several threads comes
 * whole, one after the other; apart from that it is not safe for use by several threads.
 */
public final class TextIOWrapper implements TextIO {
    private @Nullable BinaryIO file;
    private final Chunks chunks;
    private final boolean seekable;
    private TextSettings settings;
    private @Nullable Readings readings;
    private @Nullable Reading reading;
    private @Nullable Writing writing;

    /** Whether the file below was written to or moved to its end, and reading has to begin anew where it is then. */
    private boolean readingStale;

    /** Whether an iterator is taking lines, and the position is not to be told. */
    private boolean iterating;

    /** Text in UTF-8, with universal newlines: {@link Text#DEFAULT}. */
    public TextIOWrapper(BinaryIO buffer) throws IOException {
        this(buffer, Text.DEFAULT);
    }

    /**
     * Text from where {@code buffer} is.
     *
     * @param buffer the file of bytes below, which is closed with this one. This one can be read or written if it can
     * @param options the charset and the rest
     * @throws ClosedFileException if {@code buffer} is closed
     */
    public TextIOWrapper(BinaryIO buffer, Text options) throws IOException {
        file = Objects.requireNonNull(buffer, "buffer");
        settings = TextSettings.DEFAULT.with(options);
        chunks = new Chunks(buffer);
        chunks.setSize(settings.chunkSize());
        seekable = buffer.seekable();
        begin(buffer);
    }

    private void begin(BinaryIO f) throws IOException {
        Readings newReadings = f.readable() ? Readings.of(f, chunks, settings) : null;
        IncrementalEncoder encoder = f.writable() ? settings.codec().newEncoder(settings.errors()) : null;
        Writing newWriting = encoder == null ? null : new Writing(f, chunks, encoder, settings.newline());
        boolean atZero = !seekable || f.tell() == 0;
        if (newWriting != null && !atZero) {
            newWriting.moved(false);
        }
        readings = newReadings;
        reading = newReadings == null ? null : newReadings.atStart(atZero);
        writing = newWriting;
        readingStale = false;
    }

    private BinaryIO attached() {
        BinaryIO f = file;
        if (f == null) {
            throw new IllegalStateException("detached file");
        }
        return f;
    }

    private BinaryIO open() {
        BinaryIO f = attached();
        if (f.closed()) {
            throw new ClosedFileException();
        }
        return f;
    }

    // ---- reading

    @Override
    public String read(int size) throws IOException {
        Reading r = reading();
        String text = size < 0 ? r.readAll() : r.read(size);
        if (text == null) {
            r = succeed(r);
            text = size < 0 ? r.readAll() : r.read(size);
        }
        return Objects.requireNonNull(text);
    }

    @Override
    public String readLine(int limit) throws IOException {
        Reading r = reading();
        String line = r.readLine(limit);
        return line != null ? line : Objects.requireNonNull(succeed(r).readLine(limit));
    }

    /** {@inheritDoc} If this comes before the end, the position cannot be told, as with {@link #iterator()}. */
    @Override
    public List<String> readLines(long hint) throws IOException {
        List<String> lines = new ArrayList<>();
        long total = 0;
        String line;
        while ((hint <= 0 || total <= hint) && !(line = nextLine()).isEmpty()) {
            lines.add(line);
            total += line.codePointCount(0, line.length());
        }
        return lines;
    }

    /**
     * {@inheritDoc} From its first line to the end of the file, or to the next flush or seek, the position cannot be told
     * (Python's "telling position disabled by next() call").
     */
    @Override
    public Iterator<String> iterator() {
        open();
        return new TextLines(this::nextLine);
    }

    private String nextLine() throws IOException {
        String line = readLine(-1);
        iterating = seekable && !line.isEmpty();
        return line;
    }

    private Reading reading() throws IOException {
        BinaryIO f = open();
        Reading r = reading;
        if (r == null || readings == null) {
            throw new UnsupportedOperationException("not readable");
        }
        if (writing != null && writing.isPending()) {
            writing.flush();
        }
        if (readingStale) {
            r.noteBytesPerCharacter();
            r = readings.atStart(f.tell() == 0);
            reading = r;
            readingStale = false;
        }
        return r;
    }

    private Reading succeed(Reading unable) throws IOException {
        Reading successor = unable.successor();
        reading = successor;
        return successor;
    }

    // ---- writing

    /**
     * {@inheritDoc}
     *
     * <p>If the flush of a line-buffered file fails, the text has been taken as a whole; if anything else does, none of it.
     *
     * @throws CodingException if the charset has no bytes for a character
     * @throws memio.base.WouldBlockException if the file below takes no more
     */
    @Override
    public int write(String text) throws IOException {
        BinaryIO f = open();
        Writing w = writing;
        if (w == null) {
            throw new UnsupportedOperationException("not writable");
        }
        takeBack(f);
        w.write(text, settings.writeThrough(), settings.lineBuffering());
        readingStale = seekable;
        return text.codePointCount(0, text.length());
    }

    /** Puts the file below where the next character is, if it is further. */
    private void takeBack(BinaryIO f) throws IOException {
        Reading r = reading;
        if (readings == null || r == null || readingStale || !seekable || !r.isAhead()) {
            return;
        }
        long ahead = f.tell();
        Cookie here = r.cookie(ahead);
        Cookie border = here.skip() == 0 ? here : Cookie.at(here.position() + here.feed());
        f.seek(border.position());
        readFrom(f, border, r.seen(), ahead);
    }

    /** Begins to read at a cookie, where the file below has been put; if this fails, it is put back to {@code before}. */
    private void readFrom(BinaryIO f, Cookie cookie, int seen, long before) throws IOException {
        if (readings == null || reading == null) {
            return;
        }
        reading.noteBytesPerCharacter();
        try {
            reading = readings.at(cookie, seen);
        } catch (IOException | RuntimeException | Error e) {
            try {
                f.seek(before);
            } catch (IOException | RuntimeException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        readingStale = false;
    }

    @Override
    public void flush() throws IOException {
        flush(open());
    }

    private void flush(BinaryIO f) throws IOException {
        iterating = false;
        if (writing != null) {
            writing.flush();
        }
        f.flush();
    }

    // ---- position

    /**
     * The position, as {@link Cookie#toLong()} writes it.
     *
     * @throws ArithmeticException if it does not fit into 63 bits; {@link #cookie()} tells it
     * @throws IOException if lines are being iterated
     */
    @Override
    public long tell() throws IOException {
        return cookie().toLong();
    }

    @Override
    public Cookie cookie() throws IOException {
        BinaryIO f = seekableFile();
        if (iterating) {
            throw new IOException("telling position disabled by iterator");
        }
        flush(f);
        Cookie position = Cookie.at(f.tell());
        if (reading == null || readingStale) {
            return position;
        }
        Cookie here = reading.cookie(position.position());
        reading.told();
        return here;
    }

    private BinaryIO seekableFile() {
        BinaryIO f = open();
        if (!seekable) {
            throw new UnsupportedOperationException("file below is not seekable");
        }
        return f;
    }

    @Override
    public long seek(long position) throws IOException {
        seekableFile();
        Arguments.checkPosition(position);
        seek(Cookie.of(position));
        return position;
    }

    /**
     * {@inheritDoc}
     *
     * @param offset 0, unless {@code whence} is {@link Whence#START}
     * @throws UnsupportedOperationException for another distance from the position or the end
     */
    @Override
    public long seek(long offset, Whence whence) throws IOException {
        BinaryIO f = seekableFile();
        if (whence == Whence.START) {
            return seek(offset);
        }
        if (offset != 0) {
            throw new UnsupportedOperationException("seek relative to " + whence + " by other than 0: " + offset);
        }
        if (whence == Whence.CURRENT) {
            return seek(tell());
        }
        flush(f);
        long end = f.seek(0, Whence.END);
        readingStale = true;
        if (writing != null) {
            writing.moved(end == 0);
        }
        return end;
    }

    @Override
    public void seek(Cookie cookie) throws IOException {
        BinaryIO f = seekableFile();
        flush(f);
        long before = f.tell();
        f.seek(cookie.position());
        boolean start = cookie.position() == 0 && cookie.flags() == 0;
        readFrom(f, cookie, start || reading == null || readingStale ? 0 : reading.seen(), before);
        if (writing != null) {
            writing.moved(start);
        }
    }

    /** Cuts the file off at the position, in bytes. */
    @Override
    public long truncate() throws IOException {
        BinaryIO f = open();
        flush(f);
        takeBack(f);
        return f.truncate();
    }

    /**
     * {@inheritDoc}
     *
     * @param size in bytes
     */
    @Override
    public long truncate(long size) throws IOException {
        BinaryIO f = open();
        flush(f);
        if (size >= 0) { // else the file below refuses it, each in its own way, and stays where it is
            takeBack(f);
        }
        return f.truncate(size);
    }

    // ---- what this is, and what it stands on

    /**
     * Changes options; what {@code changes} does not set stays. What has been written is flushed first.
     *
     * @throws UnsupportedOperationException if the charset, the errors or the newline are to change after something has been
     *     read; seek first
     */
    public void reconfigure(Text changes) throws IOException {
        BinaryIO f = open();
        boolean recode = changes.codec() != null || changes.errorHandler() != null || changes.newline() != null;
        if (recode && reading != null && !readingStale && reading.hasBegun()) {
            throw new UnsupportedOperationException("charset, errors or newline cannot change after the first read");
        }
        TextSettings before = settings;
        if (recode || changes.lineBuffering() != null || changes.writeThrough() != null) {
            flush(f);
        }
        settings = before.with(changes);
        chunks.setBytesPerCharacter(0);
        chunks.setSize(settings.chunkSize());
        if (recode) {
            boolean done = false;
            try {
                begin(f);
                done = true;
            } finally {
                if (!done) {
                    settings = before;
                    chunks.setSize(before.chunkSize());
                }
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if it has been given up already
     */
    @Override
    public BinaryIO detach() throws IOException {
        BinaryIO f = open();
        flush(f);
        takeBack(f);
        file = null;
        return f;
    }

    @Override
    public BinaryIO buffer() {
        return attached();
    }

    @Override
    public String encoding() {
        return settings.encoding();
    }

    @Override
    public String errors() {
        return settings.errors().name();
    }

    @Override
    public List<String> newlines() {
        attached();
        return reading == null || readingStale ? List.of() : reading.newlines();
    }

    @Override
    public boolean lineBuffering() {
        return settings.lineBuffering();
    }

    /** Whether what is written goes to the file below at once. */
    public boolean writeThrough() {
        return settings.writeThrough();
    }

    /** How much is read from the file below at a time, and kept back in writing, in bytes. */
    public int chunkSize() {
        return settings.chunkSize();
    }

    @Override
    public boolean readable() {
        return attached().readable();
    }

    @Override
    public boolean writable() {
        return attached().writable();
    }

    @Override
    public boolean seekable() {
        return attached().seekable();
    }

    @Override
    public boolean isatty() {
        return attached().isatty();
    }

    @Override
    public int fileno() throws IOException {
        return attached().fileno();
    }

    /** Flushes, and closes the file below even if that fails; what could not be passed on is lost then. */
    @Override
    public void close() throws IOException {
        BinaryIO f = attached();
        if (f.closed()) {
            return;
        }
        try (f) {
            flush(f);
        }
    }

    @Override
    public boolean closed() {
        return attached().closed();
    }

    @Override
    public String toString() {
        return "TextIOWrapper[" + settings.encoding() + ", " + (file == null ? "detached" : file) + "]";
    }
}

package memio;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import memio.base.Arguments;
import memio.base.Whence;
import memio.storage.Memory;
import memio.storage.TextCursor;
import memio.text.LineEnds;
import memio.text.Newline;
import memio.text.TextIO;
import org.jspecify.annotations.Nullable;

/**
 * A file of text in memory: read, write, seek and truncate as in a text file, and hand it to whatever wants a
 * {@link java.io.Reader}, a {@link java.io.Writer} or an {@link Appendable}. Python's {@code io.StringIO}.
 *
 * <pre>{@code
 * try (var f = new StringIO()) {
 *     f.write("name,age\n");
 *     properties.store(f.asWriter(), null);     // any library that wants a Writer
 *     f.seek(0);
 *     String line = f.readLine();
 *     String all = f.getValue();
 * }
 * }</pre>
 *
 * <p>Positions, sizes and limits count <em>characters</em>, that is code points, and any of them is found at once. Text takes
 * one, two or three bytes a character, as the characters around it need: ASCII and Latin-1 one, also after seeks. A character
 * outside the BMP is one; a lone surrogate is one, too. When two halves of a pair come in two writes they stay two
 * characters, because a position that was told is never changed, although in the {@code String} that {@link #getValue()}
 * returns they stand side by side and so look like one.
 *
 * <p>Line ends are handled as the {@link Newline} says; by default, unlike a file that is opened, nothing is translated and
 * only {@code \n} ends a line.
 *
 * <p>It throws no checked exceptions. {@link #close()} frees the memory; a file that is merely dropped is garbage like any
 * other object. Not safe for use by several threads, as {@link StringBuilder} is not.
 *
 * <p><b>Compared with</b> {@link java.io.StringWriter} and {@link java.io.StringReader}: it is both, can be read and changed at
 * any position, takes no locks, does not copy itself as it grows, and is not bounded by the length of one string. If all you do is
 * append and then take the string, {@code StringBuilder} is enough.
 *
 * <p><b>Cost</b>: one array that grows up to 65,536 characters, from there on segments of that length that are never copied
 * again, except that the first wide character in one widens that one. Appending is amortised O(1) a character, reading,
 * writing and seeking anywhere O(1) and a copy of what is moved.
 */
public final class StringIO implements TextIO, Appendable {
    private final Memory options;
    private Newline newline;

    /** The character that ends a line; NUL if it takes more to tell. */
    private char lineEnd;

    private TextCursor text;

    /** The line ends met in universal modes: a set of {@link LineEnds}. */
    private int seen;

    /** An empty file. */
    public StringIO() {
        this(null, Newline.LF, Memory.DEFAULT);
    }

    /**
     * An empty file with a size limit, an expected size, or other options. Their sizes count characters; the allocator is
     * asked for segments of one byte a character.
     */
    public StringIO(Memory options) {
        this(null, Newline.LF, options);
    }

    /**
     * A file that holds {@code initial}, at position 0: what is written next goes over it. To append,
     * {@code seek(0, END)} first.
     *
     * @param initial the text, or {@code null} for none
     */
    public StringIO(@Nullable String initial) {
        this(initial, Newline.LF);
    }

    /**
     * A file that holds {@code initial} as if it had been written, at position 0.
     *
     * @param initial the text, or {@code null} for none
     * @param newline what ends a line, and what becomes of line ends
     */
    public StringIO(@Nullable String initial, Newline newline) {
        this(initial, newline, initial == null ? Memory.DEFAULT : Memory.DEFAULT.expectedSize(initial.length()));
    }

    /**
     * A file that holds {@code initial} as if it had been written, at position 0, with options.
     *
     * @param initial the text, or {@code null} for none
     * @param newline what ends a line, and what becomes of line ends
     * @param options a size limit and the like; their sizes count characters
     * @throws memio.base.FileTooLargeException if {@code initial} is longer than the limit
     */
    public StringIO(@Nullable String initial, Newline newline, Memory options) {
        this.options = options;
        this.newline = Objects.requireNonNull(newline, "newline");
        lineEnd = lineEnd(newline);
        text = new TextCursor(options);
        if (initial != null) {
            write(initial);
            seek(0);
        }
    }

    /** A file with the text, the newline and the position that {@link #getState()} told. */
    public StringIO(State state) {
        this(null, state.newline, Memory.DEFAULT.expectedSize(state.value.length()));
        setState(state);
    }

    private static char lineEnd(Newline newline) {
        return switch (newline) {
            case UNIVERSAL, LF -> '\n'; // the former has nothing else left
            case CR -> '\r';
            case UNTRANSLATED, CRLF -> 0;
        };
    }

    // ---- reading

    @Override
    public String read() {
        return text.read(-1);
    }

    @Override
    public String read(int size) {
        return text.read(size);
    }

    @Override
    public String readLine() {
        return readLine(-1);
    }

    @Override
    public String readLine(int limit) {
        return lineEnd != 0 ? text.readLine(lineEnd, limit) : text.readTo(endOfLine(text.limit(limit)));
    }

    /** Where the line ends that begins at the position, if it does before {@code limit}. */
    private long endOfLine(long limit) {
        if (newline == Newline.UNTRANSLATED) {
            long end = text.indexOfLineEnd(limit);
            if (end < 0) {
                return limit;
            }
            boolean pair = end + 1 < limit && text.codePointAt(end) == '\r' && text.codePointAt(end + 1) == '\n';
            return end + (pair ? 2 : 1);
        }
        for (long from = text.tell() + 1; from < limit; from++) {
            from = text.indexOf('\n', from, limit);
            if (from < 0) {
                break;
            }
            if (text.codePointAt(from - 1) == '\r') {
                return from + 1;
            }
        }
        return limit;
    }

    @Override
    public List<String> readLines() {
        return readLines(-1);
    }

    @Override
    public List<String> readLines(long hint) {
        List<String> lines = new ArrayList<>();
        long total = 0;
        String line;
        while ((hint <= 0 || total <= hint) && !(line = readLine(-1)).isEmpty()) {
            lines.add(line);
            total += line.codePointCount(0, line.length());
        }
        return lines;
    }

    // ---- writing

    /** As {@link TextIO#write}: all, or if this fails, nothing. Amortised O(1) a character while the file grows. */
    @Override
    public int write(String data) {
        return write(data, 0, data.length());
    }

    /**
     * Writes {@code data[from .. to-1]}, as {@link Appendable#append(CharSequence, int, int)} does, without copying it first.
     *
     * @return how many characters were written, before any translation
     * @throws IndexOutOfBoundsException if the range is not in {@code data}; nothing is written
     */
    public int write(String data, int from, int to) {
        if (newline == Newline.LF) {
            return text.write(data, from, to);
        }
        return writeTranslated(data.substring(from, to));
    }

    private int writeTranslated(String data) {
        boolean universal = newline.isUniversal();
        String stored = newline == Newline.UNIVERSAL ? LineEnds.toLf(data) : LineEnds.written(data, newline, "\n");
        text.write(stored, 0, stored.length());
        if (universal) {
            seen = LineEnds.add(seen, data);
        }
        return data.codePointCount(0, data.length());
    }

    /** Writes what {@code data} says as a string. */
    public int write(CharSequence data) {
        return write(data.toString());
    }

    /** Writes an array of characters; a surrogate pair in it is one. */
    public int write(char[] data) {
        return write(String.valueOf(data));
    }

    /**
     * Writes part of an array.
     *
     * @throws IndexOutOfBoundsException if the range is not in {@code data}; nothing is written
     */
    public int write(char[] data, int offset, int length) {
        return write(String.valueOf(data, offset, length));
    }

    @Override
    public void writeLines(Iterable<? extends String> lines) {
        text.tell();
        for (String line : lines) {
            write(line);
        }
    }

    /** Writes {@code c}; half of a surrogate pair becomes a character of its own. */
    @Override
    public StringIO append(char c) {
        if (newline == Newline.LF) {
            text.write(c);
        } else {
            writeTranslated(String.valueOf(c));
        }
        return this;
    }

    /** Writes {@code data}, or the four letters {@code null} for {@code null}, as {@link Appendable} demands. */
    @Override
    public StringIO append(@Nullable CharSequence data) {
        write(String.valueOf(data));
        return this;
    }

    /** Writes a part of {@code data}, or of {@code "null"}, as {@link Appendable} demands. */
    @Override
    public StringIO append(@Nullable CharSequence data, int from, int to) {
        write((data == null ? "null" : data).subSequence(from, to));
        return this;
    }

    // ---- position and size

    @Override
    public long tell() {
        return text.tell();
    }

    @Override
    public long seek(long position) {
        text.seek(position);
        return position;
    }

    /**
     * Moves the position.
     *
     * @throws UnsupportedOperationException if {@code whence} is not {@link Whence#START} and {@code offset} is not 0, as in
     *     Python; nothing has moved
     */
    @Override
    public long seek(long offset, Whence whence) {
        if (whence == Whence.START) {
            return seek(offset);
        }
        long position = whence == Whence.CURRENT ? text.tell() : text.size();
        if (offset != 0) {
            throw new UnsupportedOperationException("relative seek by other than 0: " + offset);
        }
        return seek(position);
    }

    /** How many characters the file holds. */
    public long size() {
        return text.size();
    }

    @Override
    public long truncate() {
        return truncate(tell());
    }

    @Override
    public long truncate(long size) {
        text.truncate(size);
        return size;
    }

    /**
     * The whole content, with line ends as they are read; the position stays. O(size).
     *
     * @throws memio.base.FileTooLargeException if it does not fit into one string; read it in parts then
     */
    public String getValue() {
        return text.getValue();
    }

    // ---- what kind of file this is

    /** Always true. */
    @Override
    public boolean readable() {
        text.tell();
        return true;
    }

    /** Always true. */
    @Override
    public boolean writable() {
        text.tell();
        return true;
    }

    /** Always true. */
    @Override
    public boolean seekable() {
        text.tell();
        return true;
    }

    /** The line ends written so far, if {@code newline} is universal; otherwise none. Truncating forgets none. */
    @Override
    public List<String> newlines() {
        text.tell();
        return LineEnds.asList(seen);
    }

    /** {@code null}: characters are not encoded here. */
    @Override
    public @Nullable String encoding() {
        return null;
    }

    /** {@code null}: characters are not encoded here. */
    @Override
    public @Nullable String errors() {
        return null;
    }

    /** Always false. */
    @Override
    public boolean lineBuffering() {
        text.tell();
        return false;
    }

    /** Does nothing: there is nothing to pass on. */
    @Override
    public void flush() {
        text.tell();
    }

    /** Drops the content and frees its memory; closing again does nothing. */
    @Override
    public void close() {
        text.close();
    }

    @Override
    public boolean closed() {
        return text.closed();
    }

    // ---- state

    /**
     * The content, the newline and the position, to be kept, or given to {@link #StringIO(State)} or
     * {@link #setState(State)}: Python's {@code copy} and {@code __getstate__}. O(size). Two halves of a surrogate pair that were
     * written one by one are two characters here, and become one in a string.
     *
     * @throws memio.base.FileTooLargeException if the content does not fit into one string
     */
    public State getState() {
        return new State(getValue(), newline, tell());
    }

    /**
     * Replaces the content, the newline and the position by those of {@code state}. The content is taken as it is, without
     * translation; {@link #newlines()} tells of the line ends in it. O(size).
     *
     * @throws memio.base.FileTooLargeException if the content would exceed this file's limit; nothing has changed
     */
    public void setState(State state) {
        text.tell();
        TextCursor restored = new TextCursor(options);
        restored.write(state.value, 0, state.value.length());
        restored.seek(state.position);
        text.close();
        text = restored;
        newline = state.newline;
        lineEnd = lineEnd(newline);
        seen = newline.isUniversal() ? LineEnds.add(0, state.value) : 0;
    }

    @Override
    public String toString() {
        return closed() ? "StringIO[closed]" : "StringIO[size=" + size() + ", position=" + tell() + "]";
    }

    /**
     * The content, the newline and the position of a {@link StringIO} at one moment. Immutable, safe for use by several threads.
     *
     * @param value the content, as {@link StringIO#getValue()} gives it
     * @param newline what ends a line, and what becomes of line ends
     * @param position the position, which may lie beyond the content
     */
    public record State(String value, Newline newline, long position) {
        /**
         * A state of one's own making.
         *
         * @throws IllegalArgumentException if {@code position} is negative
         */
        public State {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(newline, "newline");
            Arguments.checkPosition(position);
        }

        /** Names the size, not the content. */
        @Override
        public String toString() {
            return "State[size=" + value.codePointCount(0, value.length()) + ", newline=" + newline + ", position="
                    + position + "]";
        }
    }
}

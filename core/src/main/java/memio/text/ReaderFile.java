package memio.text;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Objects;
import memio.base.ClosedFileException;
import org.jspecify.annotations.Nullable;

/**
 * Any {@link Reader} as a file that is read. It reads ahead; what is read ahead stays here until a call has all it needs, so
 * that a call that fails has taken nothing.
 */
final class ReaderFile implements TextIO {
    private static final int CHUNK = 8192;

    private final Reader source;
    private final Newline newline;
    private final boolean closeSource;

    /** The reader's to fill; it may keep it, therefore nothing else lies here. */
    private final char[] chunk = new char[CHUNK];

    /** What was read ahead, from {@link #at} on, with line ends as they are to be read. */
    private final StringBuilder ahead = new StringBuilder();

    private int at;

    /** A last character that can only be judged with the next: a {@code \r} or a high surrogate. */
    private String held = "";

    /** The line ends met in universal modes: a set of {@link LineEnds}. */
    private int seen;

    private boolean closed;

    ReaderFile(Reader source, Newline newline, boolean closeSource) {
        this.source = Objects.requireNonNull(source, "source");
        this.newline = Objects.requireNonNull(newline, "newline");
        this.closeSource = closeSource;
    }

    @Override
    public String read(int size) throws IOException {
        requireOpen();
        int end = at;
        long left = size < 0 ? Long.MAX_VALUE : size;
        do {
            int stop = indexAfter(end, left);
            left -= ahead.codePointCount(end, stop);
            end = stop;
        } while (left > 0 && fill());
        return take(end);
    }

    @Override
    public String readLine(int limit) throws IOException {
        requireOpen();
        int end = at;
        long left = limit < 0 ? Long.MAX_VALUE : limit;
        do {
            int stop = indexAfter(end, left);
            int lineEnd = endOfLine(end, stop);
            if (lineEnd >= 0) {
                return take(lineEnd);
            }
            left -= ahead.codePointCount(end, stop);
            end = stop;
        } while (left > 0 && fill());
        return take(end);
    }

    /** Where, in what was read ahead, that many characters after {@code from} end, or else all. */
    private int indexAfter(int from, long characters) {
        if (characters >= ahead.length() - from) {
            return ahead.length();
        }
        int index = from;
        for (long n = 0; n < characters && index < ahead.length(); n++) {
            index += Character.charCount(Character.codePointAt(ahead, index));
        }
        return index;
    }

    /** Behind the first line end in what was read ahead from {@code from} to {@code to}, or −1. */
    private int endOfLine(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = ahead.charAt(i);
            if (c != '\n' && c != '\r') {
                continue;
            }
            switch (newline) {
                case UNIVERSAL, LF -> {
                    if (c == '\n') {
                        return i + 1;
                    }
                }
                case CR -> {
                    if (c == '\r') {
                        return i + 1;
                    }
                }
                case CRLF -> {
                    if (c == '\n' && i > at && ahead.charAt(i - 1) == '\r') {
                        return i + 1;
                    }
                }
                case UNTRANSLATED -> {
                    return c == '\r' && i + 1 < to && ahead.charAt(i + 1) == '\n' ? i + 2 : i + 1;
                }
            }
        }
        return -1;
    }

    private String take(int end) {
        String taken = ahead.substring(at, end);
        at = end;
        if (at == ahead.length()) {
            ahead.setLength(0);
            at = 0;
        } else if (at > CHUNK) {
            ahead.delete(0, at);
            at = 0;
        }
        return taken;
    }

    /** Reads more ahead; false at the end. */
    private boolean fill() throws IOException {
        int count;
        do {
            count = source.read(chunk, 0, CHUNK);
            if (count == 0 || count < -1 || count > CHUNK) {
                throw new IOException("reader answers " + count + " to a read of " + CHUNK);
            }
            String more = count < 0 ? held : held.concat(String.valueOf(chunk, 0, count));
            held = count < 0 || !isOpenEnded(more) ? "" : more.substring(more.length() - 1);
            String whole = more.substring(0, more.length() - held.length());
            ahead.append(newline == Newline.UNIVERSAL ? LineEnds.toLf(whole) : whole);
            if (newline.isUniversal()) {
                seen = LineEnds.add(seen, whole);
            }
            if (!whole.isEmpty()) {
                return true;
            }
        } while (count > 0);
        return false;
    }

    private boolean isOpenEnded(String text) {
        char last = text.charAt(text.length() - 1);
        return Character.isHighSurrogate(last) || last == '\r' && newline != Newline.LF && newline != Newline.CR;
    }

    @Override
    public int write(String data) {
        requireOpen();
        throw new UnsupportedOperationException("write");
    }

    @Override
    public boolean readable() {
        requireOpen();
        return true;
    }

    @Override
    public List<String> newlines() {
        requireOpen();
        return LineEnds.asList(seen);
    }

    @Override
    public @Nullable String encoding() {
        return null;
    }

    @Override
    public @Nullable String errors() {
        return null;
    }

    @Override
    public boolean lineBuffering() {
        requireOpen();
        return false;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            ahead.setLength(0);
            ahead.trimToSize();
            at = 0;
            if (closeSource) {
                source.close();
            }
        }
    }

    @Override
    public boolean closed() {
        return closed;
    }

    private void requireOpen() {
        if (closed) {
            throw new ClosedFileException();
        }
    }

    @Override
    public String toString() {
        return "TextIO[from " + source.getClass().getSimpleName() + (closed ? ", closed]" : "]");
    }
}

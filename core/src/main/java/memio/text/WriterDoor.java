package memio.text;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import memio.base.FileTooLargeException;

/**
 * A file as a {@link Writer}, which counts in UTF-16: a high surrogate at the end of a write waits here for what the next
 * write brings, or for {@code close}.
 */
final class WriterDoor extends Writer {
    private static final char NONE = 0;

    private final Door door;

    /** The high surrogate that has not been written yet, or {@link #NONE}. */
    private char half = NONE;

    WriterDoor(TextIO file, boolean closeFile) {
        if (!file.writable()) {
            throw new UnsupportedOperationException("write");
        }
        door = new Door(file, closeFile);
    }

    @Override
    public void write(int c) throws IOException {
        put(String.valueOf((char) c));
    }

    @Override
    public void write(char[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        put(String.valueOf(source, offset, length));
    }

    @Override
    public void write(String source) throws IOException {
        put(Objects.requireNonNull(source, "source"));
    }

    @Override
    public void write(String source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length());
        put(source.substring(offset, offset + length));
    }

    private void put(String source) throws IOException {
        TextIO file = door.open();
        if (source.isEmpty()) {
            return;
        }
        char last = source.charAt(source.length() - 1);
        char kept = Character.isHighSurrogate(last) ? last : NONE;
        if (half != NONE || kept != NONE) {
            source = (half == NONE ? "" : String.valueOf(half))
                    + source.substring(0, source.length() - (kept == NONE ? 0 : 1));
        }
        try {
            put(file, source);
        } catch (CharacterCodingException e) {
            half = NONE; // what cannot be encoded is not tried again with all that follows
            throw e;
        }
        half = kept;
    }

    private static void put(TextIO file, String source) throws IOException {
        try {
            file.write(source);
        } catch (FileTooLargeException e) {
            throw Door.refused(e);
        }
    }

    @Override
    public void flush() throws IOException {
        door.open().flush();
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        if (half != NONE && door.isOpen()) {
            try {
                put(door.open(), String.valueOf(half));
            } catch (IOException e) {
                failure = e;
            }
            half = NONE;
        }
        try {
            door.close();
        } catch (IOException e) {
            if (failure == null) {
                throw e;
            }
            failure.addSuppressed(e);
        }
        if (failure != null) {
            throw failure;
        }
    }
}

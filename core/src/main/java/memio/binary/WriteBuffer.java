package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import memio.base.ByteIO;
import memio.base.TransferException;
import memio.base.Whence;
import memio.base.WouldBlockException;

/** What is written is kept in the buffer until there is no more room, and passed on in few large pieces. */
abstract sealed class WriteBuffer extends BufferedFile permits ReadBuffer, BufferedWriter {
    private static final String BLOCKED = "raw file cannot take more without blocking";

    WriteBuffer(ByteIO raw, int bufferSize, boolean readable, boolean writable) throws IOException {
        super(raw, bufferSize, readable, writable);
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        gate.enter();
        try {
            if (hasRoom(length)) {
                System.arraycopy(source, offset, buffer, at, length);
                wrote(length);
                return length;
            }
            return writeThrough(source, offset, length);
        } finally {
            gate.leave();
        }
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int length = source.remaining();
        gate.enter();
        try {
            if (hasRoom(length)) {
                source.get(buffer, at, length);
                wrote(length);
                return length;
            }
        } finally {
            gate.leave();
        }
        byte[] bytes = new byte[length];
        source.duplicate().get(bytes);
        int start = source.position();
        try {
            write(bytes, 0, length);
            source.position(start + length);
            return length;
        } catch (TransferException e) {
            source.position(start + (int) e.transferred());
            throw e;
        }
    }

    @Override
    public int writeByte(int value) throws IOException {
        gate.enter();
        try {
            if (hasRoom(1)) {
                buffer[at] = (byte) value;
                wrote(1);
                return 1;
            }
            return writeThrough(new byte[] {(byte) value}, 0, 1);
        } finally {
            gate.leave();
        }
    }

    /** {@inheritDoc} No lines can be written even to a file that is only read. */
    @Override
    public void writeLines(Iterable<? extends byte[]> lines) throws IOException {
        requireOpen();
        for (byte[] line : lines) {
            write(line);
        }
    }

    /** Whether so many bytes can simply be put into the buffer; never true when this file is closed, or not writable. */
    private boolean hasRoom(int length) {
        return writeEnd != NONE && length <= bufferSize - at && length < bufferSize && !rawIsClosed();
    }

    private void wrote(int length) {
        if (writeStart > at) {
            writeStart = at;
        }
        at += length;
        if (writeEnd < at) {
            writeEnd = at;
        }
        if (readEnd != NONE && readEnd < at) {
            readEnd = at;
        }
    }

    private int writeThrough(byte[] source, int offset, int length) throws IOException {
        requireAble(writes(), "write");
        requireOpen();
        if (readEnd == NONE && writeEnd == NONE) {
            allocate();
            at = 0;
            rawAt = 0;
        }
        if (length <= bufferSize - at && length < bufferSize) {
            if (writeEnd == NONE) {
                writeStart = at;
                writeEnd = at;
            }
            System.arraycopy(source, offset, buffer, at, length);
            wrote(length);
            return length;
        }
        try {
            passOn();
        } catch (WouldBlockException e) {
            return keep(source, offset, length, e);
        }
        int ahead = rawAhead();
        if (ahead != 0) {
            seekRaw(-ahead, Whence.CURRENT);
        }
        dropReadAhead();
        return writeLarge(source, offset, length);
    }

    /** Puts into the buffer what it can hold beside what would not go. */
    private int keep(byte[] source, int offset, int length, WouldBlockException blocked) throws IOException {
        if (at < writeStart || at > writeEnd) {
            throw blocked; // there would be a gap in the buffer
        }
        dropReadAhead();
        System.arraycopy(buffer, writeStart, buffer, 0, writeEnd - writeStart);
        writeEnd -= writeStart;
        rawAt -= writeStart;
        at -= writeStart;
        writeStart = 0;
        int kept = Math.min(length, bufferSize - at);
        System.arraycopy(source, offset, buffer, at, kept);
        wrote(kept);
        if (kept < length) {
            throw new WouldBlockException(BLOCKED, kept);
        }
        return length;
    }

    /** Writes without detour what fills a buffer or more, and keeps the rest. The buffer is empty now. */
    private int writeLarge(byte[] source, int offset, int length) throws IOException {
        allocate();
        int written = 0;
        boolean blocked = false;
        while (length - written >= bufferSize && !blocked) {
            int count = tryWrite(source, offset + written, length - written, written);
            blocked = count == WOULD_BLOCK;
            written += Math.max(count, 0);
        }
        int kept = Math.min(length - written, bufferSize);
        System.arraycopy(source, offset + written, buffer, 0, kept);
        at = kept;
        rawAt = 0;
        writeStart = 0;
        writeEnd = kept;
        if (written + kept < length) {
            throw new WouldBlockException(BLOCKED, written + kept);
        }
        return length;
    }

    private int tryWrite(byte[] source, int offset, int length, int before) throws IOException {
        try {
            return writeRaw(source, offset, length);
        } catch (IOException e) {
            throw before == 0 ? e : new TransferException(e, before);
        }
    }

    @Override
    final void passOn() throws IOException {
        if (writeEnd != NONE && writeStart < writeEnd) {
            int behind = rawAhead() + (at - writeStart);
            if (behind != 0) {
                seekRaw(-behind, Whence.CURRENT);
                rawAt -= behind;
            }
            while (writeStart < writeEnd) {
                int count = writeRaw(buffer, writeStart, writeEnd - writeStart);
                if (count == WOULD_BLOCK) {
                    throw new WouldBlockException(BLOCKED, 0);
                }
                writeStart += count;
                rawAt = writeStart;
            }
        }
        writeStart = 0;
        writeEnd = NONE;
    }
}

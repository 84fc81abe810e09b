package memio.binary;

import java.io.IOException;
import memio.base.ByteIO;

/** Moves bytes from a file to somewhere else, through an array that belongs to neither. */
final class Transfer {
    private static final int CHUNK = 1 << 14;

    /** The position of a file that cannot seek. */
    private static final long NOWHERE = -1;

    private Transfer() {}

    /** Takes all of a range of an array, or fails. */
    @FunctionalInterface
    interface Sink {
        void write(byte[] source, int offset, int length) throws IOException;
    }

    /**
     * Copies up to the end of {@code source}, or until it would block.
     *
     * @param stepBack whether to move the source back before what the sink refused
     * @return how many bytes the sink took
     */
    static long copy(ByteIO source, Sink sink, boolean stepBack) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        int count;
        long position = stepBack ? source.tell() : NOWHERE;
        while ((count = source.readInto(chunk, 0, CHUNK)) > 0) {
            try {
                sink.write(chunk, 0, count);
            } catch (IOException | RuntimeException | Error e) {
                stepBack(source, position, e);
                throw e;
            }
            total += count;
            position = stepBack ? source.tell() : NOWHERE;
        }
        return total;
    }

    /** Writes the rest of a file behind itself. All of it is read first, since it would chase its own tail. */
    static long repeat(BinaryIO file) throws IOException {
        long position = file.seekable() ? file.tell() : NOWHERE;
        byte[] rest = file.read();
        if (rest == null) {
            return 0;
        }
        try {
            return file.write(rest);
        } catch (IOException | RuntimeException | Error e) {
            stepBack(file, position, e);
            throw e;
        }
    }

    /** To a position of its own, not by a distance: a sink may have moved the file. */
    private static void stepBack(ByteIO source, long position, Throwable failure) {
        if (position == NOWHERE) {
            return;
        }
        try {
            source.seek(position);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}

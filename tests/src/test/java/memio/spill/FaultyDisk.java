package memio.spill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import memio.storage.Scratch;
import org.jspecify.annotations.Nullable;

/** A disk whose k-th call goes wrong, and perhaps all that follow. It counts its calls and its open files. */
final class FaultyDisk implements Scratch.Opener {
    /** What goes wrong. */
    enum Fault {
        /** An error; nothing was done. */
        FAILS,
        /** An error after half of the work. */
        FAILS_HALF_WAY,
        /** One byte is moved. */
        IS_SHORT,
        /** Nothing is moved. */
        DOES_NOTHING,
        /** The thread is interrupted before the call. */
        IS_INTERRUPTED
    }

    private final Scratch.Opener opener;
    private final Fault fault;
    private final int first;
    private final boolean forEver;
    private boolean healthy;
    private int calls;
    private int open;

    FaultyDisk(Scratch.Opener opener, Fault fault, int first, boolean forEver) {
        this.opener = opener;
        this.fault = fault;
        this.first = first;
        this.forEver = forEver;
    }

    /** A disk without fault, that counts. */
    static FaultyDisk healthy() {
        return new FaultyDisk(MemoryScratch::open, Fault.FAILS, Integer.MAX_VALUE, false);
    }

    /** From now on, or no longer, nothing goes wrong, and nothing is counted. */
    void healthy(boolean healthy) {
        this.healthy = healthy;
    }

    int calls() {
        return calls;
    }

    int openFiles() {
        return open;
    }

    @Override
    public Scratch open(@Nullable Path directory) throws IOException {
        if (isDue() && fault.compareTo(Fault.FAILS_HALF_WAY) <= 0) {
            throw new IOException("planted: open");
        }
        Scratch scratch = opener.open(directory);
        open++;
        return new File(scratch);
    }

    private boolean isDue() {
        boolean due = !healthy && (forEver ? calls >= first : calls == first);
        calls += healthy ? 0 : 1;
        if (due && fault == Fault.IS_INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
        return due;
    }

    @FunctionalInterface
    private interface Call {
        int on(ByteBuffer buffer) throws IOException;
    }

    private int move(ByteBuffer buffer, Call call) throws IOException {
        int room = buffer.remaining();
        int allowed = !isDue()
                ? room
                : switch (fault) {
                    case FAILS, DOES_NOTHING -> 0;
                    case FAILS_HALF_WAY -> room / 2;
                    case IS_SHORT -> 1;
                    case IS_INTERRUPTED -> room;
                };
        int limit = buffer.limit();
        buffer.limit(buffer.position() + allowed);
        int count = allowed == 0 ? 0 : call.on(buffer);
        buffer.limit(limit);
        if (allowed < room && fault.compareTo(Fault.FAILS_HALF_WAY) <= 0) {
            throw new IOException("planted: read or write");
        }
        return count;
    }

    private final class File implements Scratch {
        private final Scratch scratch;
        private boolean closed;

        File(Scratch scratch) {
            this.scratch = scratch;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return move(target, part -> scratch.read(part, position));
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return move(source, part -> scratch.write(part, position));
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            open--;
            boolean fails = isDue() && fault.compareTo(Fault.FAILS_HALF_WAY) <= 0;
            scratch.close();
            if (fails) {
                throw new IOException("planted: close");
            }
        }
    }
}

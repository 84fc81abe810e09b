package memio.binary;

import java.io.IOException;
import memio.base.Arguments;
import memio.base.ByteIO;
import memio.base.TransferException;
import memio.base.Whence;
import memio.base.WouldBlockException;
import memio.raw.FileIO;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes at positions, past the buffer of a buffered file: a file on disk by one system call, any other raw file goes
 * there and comes back. What was read ahead stays of use. To be called by who has the file for himself.
 *
 * <p>If it fails, the file stands where it stood; what a write had brought to the raw file is told by the exception.
 */
final class Detour {
    private final BufferedFile file;
    private final long home;

    private Detour(BufferedFile file, long position) throws IOException {
        this.file = file;
        home = file.tellRaw();
        file.seekRaw(position, Whence.START);
    }

    /** One call that moves bytes, behind the {@code done} that were moved before; how many, or −2 if it would block. */
    @FunctionalInterface
    private interface Call {
        int on(int done) throws IOException;
    }

    static int read(BufferedFile file, long position, byte[] target, int offset, int length) throws IOException {
        file.passOn();
        Arguments.checkPosition(position);
        FileIO disk = positional(file);
        if (disk != null) {
            return readAll(length, done -> disk.readAt(position + done, target, offset + done, length - done));
        }
        Detour detour = new Detour(file, position);
        Throwable failure = null;
        try {
            return readAll(length, done -> file.readRaw(target, offset + done, length - done));
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            detour.comeBack(failure);
        }
    }

    static void write(BufferedFile file, long position, byte[] source, int offset, int length) throws IOException {
        file.settle(); // what was read ahead may be about to change
        Arguments.checkPosition(position);
        FileIO disk = positional(file);
        if (disk != null) {
            writeAll(length, done -> disk.writeAt(position + done, source, offset + done, length - done));
            return;
        }
        Detour detour = new Detour(file, position);
        Throwable failure = null;
        try {
            writeAll(length, done -> file.writeRaw(source, offset + done, length - done));
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            detour.comeBack(failure);
        }
    }

    private static @Nullable FileIO positional(BufferedFile file) {
        return file.raw() instanceof FileIO disk && disk.positional() ? disk : null;
    }

    private static int readAll(int length, Call call) throws IOException {
        int total = 0;
        int count = 1;
        while (total < length && count > 0) {
            count = call.on(total);
            total += Math.max(count, 0);
        }
        return total == 0 && count < 0 ? ByteIO.WOULD_BLOCK : total;
    }

    private static void writeAll(int length, Call call) throws IOException {
        for (int total = 0; total < length; ) {
            int count;
            try {
                count = call.on(total);
            } catch (IOException e) {
                throw total == 0 ? e : new TransferException(e, total);
            }
            if (count == ByteIO.WOULD_BLOCK) {
                throw new WouldBlockException("raw file cannot take more without blocking", total);
            }
            total += count;
        }
    }

    /** Tries twice: where the file stands afterwards depends on it. */
    private void comeBack(@Nullable Throwable failure) throws IOException {
        try {
            file.seekRaw(home, Whence.START);
        } catch (IOException first) {
            try {
                file.seekRaw(home, Whence.START);
            } catch (IOException second) {
                if (failure == null) {
                    throw second;
                }
                failure.addSuppressed(second);
            }
        }
    }
}

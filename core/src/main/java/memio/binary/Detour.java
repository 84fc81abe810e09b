package memio.binary;

import java.io.IOException;
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
        Excursion.checkPosition(position);
        this.file = file;
        home = file.tellRaw();
        file.seekRaw(position, Whence.START);
    }

    static int read(BufferedFile file, long position, byte[] target, int offset, int length) throws IOException {
        file.passOn();
        FileIO disk = positional(file);
        if (disk != null) {
            return read(disk, position, target, offset, length);
        }
        Detour detour = new Detour(file, position);
        Throwable failure = null;
        try {
            int total = 0;
            int count = 1;
            while (total < length && count > 0) {
                count = file.readRaw(target, offset + total, length - total);
                total += Math.max(count, 0);
            }
            return total == 0 && count < 0 ? ByteIO.WOULD_BLOCK : total;
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            detour.comeBack(failure);
        }
    }

    static void write(BufferedFile file, long position, byte[] source, int offset, int length) throws IOException {
        file.settle(); // what was read ahead may be about to change
        FileIO disk = positional(file);
        if (disk != null) {
            write(disk, position, source, offset, length);
            return;
        }
        Detour detour = new Detour(file, position);
        Throwable failure = null;
        try {
            for (int total = 0; total < length; ) {
                total += detour.write(source, offset + total, length - total, total);
            }
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

    private static int read(FileIO disk, long position, byte[] target, int offset, int length) throws IOException {
        Excursion.checkPosition(position);
        int total = 0;
        int count = 1;
        while (total < length && count > 0) {
            count = disk.readAt(position + total, target, offset + total, length - total);
            total += count;
        }
        return total;
    }

    private static void write(FileIO disk, long position, byte[] source, int offset, int length) throws IOException {
        Excursion.checkPosition(position);
        for (int total = 0; total < length; ) {
            try {
                total += disk.writeAt(position + total, source, offset + total, length - total);
            } catch (IOException e) {
                throw total == 0 ? e : new TransferException(e, total);
            }
        }
    }

    private int write(byte[] source, int offset, int length, int before) throws IOException {
        int count;
        try {
            count = file.writeRaw(source, offset, length);
        } catch (IOException e) {
            throw before == 0 ? e : new TransferException(e, before);
        }
        if (count == ByteIO.WOULD_BLOCK) {
            throw new WouldBlockException("raw file cannot take more without blocking", before);
        }
        return count;
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

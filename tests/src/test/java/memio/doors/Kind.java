package memio.doors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import memio.BytesIO;
import memio.IO;
import memio.Open;
import memio.SpooledIO;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.spill.MemoryScratch;
import memio.storage.Memory;
import memio.storage.Spool;

/** Every kind of file of bytes that a door has to work on. */
public enum Kind {
    BYTES_BY_ONE(Memory.DEFAULT.segmentSize(1)),
    BYTES_BY_SEVEN(Memory.DEFAULT.segmentSize(7)),
    BYTES(Memory.DEFAULT),
    SPOOLED_ON_DISK(Spool.DEFAULT.threshold(0).blockSize(7).cache(3).scratch(MemoryScratch::open)),
    SPOOLED_GOING_TO_DISK(Spool.DEFAULT.threshold(4).blockSize(3).cache(3).scratch(MemoryScratch::open)),
    SPOOLED(Spool.DEFAULT),
    ON_DISK(Open.DEFAULT),
    ON_DISK_BY_THREE(Open.DEFAULT.buffering(3));

    private final Object options;

    Kind(Object options) {
        this.options = options;
    }

    /** Whether it buffers a file of the operating system. */
    public boolean onDisk() {
        return options instanceof Open;
    }

    /**
     * A file that holds {@code content}, at position 0.
     *
     * @param directory where to put it, if it is one on disk
     */
    public BinaryIO holding(byte[] content, Path directory) throws IOException {
        if (options instanceof Open open) {
            return IO.openBinary(write(content, directory), "r+b", open);
        }
        BinaryIO file = options instanceof Memory memory ? new BytesIO(memory) : new SpooledIO((Spool) options);
        file.write(content);
        file.seek(0);
        return file;
    }

    /** A file of {@code content} that can only be read, at position 0. */
    public BinaryIO toRead(byte[] content, Path directory) throws IOException {
        if (options instanceof Open open) {
            return IO.openBinary(write(content, directory), "rb", open);
        }
        try (BinaryIO file = holding(content, directory)) {
            Snapshot snapshot = file instanceof BytesIO b ? b.snapshot() : ((SpooledIO) file).snapshot();
            return snapshot.open();
        }
    }

    private static Path write(byte[] content, Path directory) throws IOException {
        return Files.write(Files.createTempFile(directory, "kind", ".bin"), content);
    }
}

package memio.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of the benchmarks are: in memory if the system has a directory for that, so that no disk is measured. */
public final class Scratch {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private Scratch() {}

    /** A new file with {@code size} bytes, rounded up to 64 KiB. */
    public static Path file(long size) throws IOException {
        Path path = Files.isWritable(SHARED_MEMORY)
                ? Files.createTempFile(SHARED_MEMORY, "memio", ".benchmark")
                : Files.createTempFile("memio", ".benchmark");
        byte[] block = new byte[1 << 16];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) (i * 31);
        }
        try (var out = Files.newOutputStream(path)) {
            for (long at = 0; at < size; at += block.length) {
                out.write(block);
            }
        }
        return path;
    }
}

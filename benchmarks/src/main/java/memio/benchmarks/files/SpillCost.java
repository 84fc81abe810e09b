package memio.benchmarks.files;

import java.io.IOException;
import java.util.Locale;
import memio.SpooledIO;
import memio.storage.Spool;

/**
 * Prints what a byte costs, in nanoseconds, from 1 MiB to 4 GiB: written in order, read in order, and read here and there. Run it
 * with {@code -Xmx256m}.
 */
public final class SpillCost {
    private static final int PIECE = 1 << 13;
    private static final int READS = 10_000;

    private SpillCost() {}

    /**
     * Measures.
     *
     * @param arguments {@code encrypted}, or nothing
     */
    public static void main(String[] arguments) throws IOException {
        Spool options = arguments.length > 0 ? Spool.DEFAULT.encrypted() : Spool.DEFAULT;
        System.out.printf("%s, heap %d MiB%n", options, Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("     size  ns/B written   ns/B read  us/random 100 B");
        measure(options, 64 << 20); // to warm up
        for (long size = 1 << 20; size <= 4L << 30; size *= 4) {
            System.out.printf(Locale.ROOT, "%5d MiB  %s%n", size >> 20, measure(options, size));
        }
    }

    private static String measure(Spool options, long size) throws IOException {
        byte[] data = new byte[PIECE];
        try (SpooledIO file = new SpooledIO(options)) {
            long start = System.nanoTime();
            for (long at = 0; at < size; at += PIECE) {
                file.write(data);
            }
            long written = System.nanoTime();
            file.seek(0);
            while (file.readInto(data) > 0) {
                data[0]++;
            }
            long read = System.nanoTime();
            long position = 1;
            for (int i = 0; i < READS; i++) {
                position = (position * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L) >>> 1;
                file.readAt(position % (size - 100), data, 0, 100);
            }
            long random = System.nanoTime();
            return String.format(
                    Locale.ROOT,
                    "%12.3f %11.3f %16.2f",
                    (double) (written - start) / size,
                    (double) (read - written) / size,
                    (random - read) / 1e3 / READS);
        }
    }
}

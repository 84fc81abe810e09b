package memio.benchmarks.memory;

import java.io.File;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jol.info.GraphLayout;

/**
 * How much heap a byte takes: at rest, by adding up the objects, and at the peak while growing, as the smallest {@code -Xmx} with
 * which a JVM of its own gets there.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar memio.benchmarks.memory.Footprint [MiB of the peak test]}
 */
public final class Footprint {
    private static final Set<Rival> AT_REST = EnumSet.of(
            Rival.BYTES_IO,
            Rival.BYTE_ARRAY_STREAM,
            Rival.COMMONS_IO_STREAM,
            Rival.COMMONS_IO_CHANNEL,
            Rival.COMMONS_COMPRESS_CHANNEL,
            Rival.SPRING_STREAM,
            Rival.FASTUTIL_STREAM,
            Rival.OKIO_BUFFER,
            Rival.KOTLINX_BUFFER,
            Rival.NETTY_BUFFER,
            Rival.AIRLIFT_SLICE,
            Rival.LUCENE_OUTPUT);

    private static final Set<Rival> GROWING = EnumSet.of(
            Rival.BYTES_IO,
            Rival.BYTE_ARRAY_STREAM,
            Rival.COMMONS_IO_STREAM,
            Rival.SPRING_STREAM,
            Rival.FASTUTIL_STREAM,
            Rival.OKIO_BUFFER,
            Rival.NETTY_BUFFER);

    private Footprint() {}

    /** With no argument or a number: the tables. With a rival's name and a size: fills it, for the peak test. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            fill(Rival.valueOf(args[0]), Long.parseLong(args[1]), 8192);
            return;
        }
        System.out.println("| heap | objects beside 100 bytes, in bytes | ÷ content at 1 MiB | ÷ content at 64 MiB |");
        System.out.println("|---|---|---|---|");
        for (Rival rival : AT_REST) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f |%n",
                    rival,
                    heapOf(rival, 100, 100) - 100,
                    (double) heapOf(rival, 1 << 20, 1 << 16) / (1 << 20),
                    (double) heapOf(rival, 64 << 20, 1 << 20) / (64 << 20));
        }
        long peak = (args.length == 1 ? Long.parseLong(args[0]) : 1024) << 20;
        System.out.printf("%n| smallest heap while growing to %d MiB | ÷ content |%n|---|---|%n", peak >> 20);
        for (Rival rival : GROWING) {
            System.out.printf(Locale.ROOT, "| %s | %.2f |%n", rival, (double) smallestHeap(rival, peak) / peak);
        }
    }

    private static Content fill(Rival rival, long size, int pieceLength) throws IOException {
        byte[] piece = new byte[pieceLength];
        Content content = rival.open(size);
        for (long n = 0; n < size; n += piece.length) {
            content.write(piece);
        }
        return content;
    }

    /** What one more takes: objects that all share, as constants, do not count. */
    private static long heapOf(Rival rival, long size, int pieceLength) throws IOException {
        Content first = fill(rival, size, pieceLength);
        Content second = fill(rival, size, pieceLength);
        long both = GraphLayout.parseInstance(first.library(), second.library()).totalSize();
        return both - GraphLayout.parseInstance(first.library()).totalSize();
    }

    /** The smallest heap in which a rival grows to {@code size}, to within 2 %. */
    private static long smallestHeap(Rival rival, long size) throws IOException, InterruptedException {
        long tooSmall = size;
        long enough = 6 * size;
        while (enough - tooSmall > size / 50) {
            long heap = (tooSmall + enough) / 2;
            if (grows(rival, size, heap)) {
                enough = heap;
            } else {
                tooSmall = heap;
            }
        }
        return enough;
    }

    private static boolean grows(Rival rival, long size, long heap) throws IOException, InterruptedException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        Process process = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx" + (heap >> 10) + "k",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Footprint.class.getName(),
                        rival.name(),
                        Long.toString(size))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }
}

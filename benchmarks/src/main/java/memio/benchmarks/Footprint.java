package memio.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import memio.BytesIO;
import okio.Buffer;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.openjdk.jol.info.GraphLayout;

/**
 * How much heap a byte takes: at rest, by adding up the objects, and at the peak while growing, as the smallest {@code -Xmx} with
 * which a JVM of its own gets there.
 *
 * <p>{@code java -cp 'benchmarks/target/benchmarks.jar' memio.benchmarks.Footprint [MiB of the peak test]}
 */
public final class Footprint {
    private static final byte[] PIECE = new byte[8192];

    private Footprint() {}

    private enum Contender {
        BYTES_IO {
            @Override
            Object fill(long size) {
                BytesIO file = new BytesIO();
                for (long n = 0; n < size; n += PIECE.length) {
                    file.write(PIECE, 0, (int) Math.min(PIECE.length, size - n));
                }
                return file;
            }
        },
        BYTE_ARRAY_OUTPUT_STREAM {
            @Override
            Object fill(long size) {
                ByteArrayOutputStream stream = new ByteArrayOutputStream();
                for (long n = 0; n < size; n += PIECE.length) {
                    stream.write(PIECE, 0, (int) Math.min(PIECE.length, size - n));
                }
                return stream;
            }
        },
        OKIO_BUFFER {
            @Override
            Object fill(long size) {
                Buffer buffer = new Buffer();
                for (long n = 0; n < size; n += PIECE.length) {
                    buffer.write(PIECE, 0, (int) Math.min(PIECE.length, size - n));
                }
                return buffer;
            }
        },
        COMMONS_IO_UNSYNCHRONIZED {
            @Override
            Object fill(long size) throws IOException {
                UnsynchronizedByteArrayOutputStream stream =
                        UnsynchronizedByteArrayOutputStream.builder().get();
                for (long n = 0; n < size; n += PIECE.length) {
                    stream.write(PIECE, 0, (int) Math.min(PIECE.length, size - n));
                }
                return stream;
            }
        };

        abstract Object fill(long size) throws IOException;
    }

    /** With no argument or a number: the tables. With a contender's name and a size: fills it, for the peak test. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            Object filled = Contender.valueOf(args[0]).fill(Long.parseLong(args[1]));
            System.out.println(filled.hashCode());
            return;
        }
        System.out.printf("%-28s %14s %14s %14s%n", "bytes of heap a byte stored", "100 bytes", "1 MiB", "64 MiB");
        for (Contender contender : Contender.values()) {
            System.out.printf(Locale.ROOT, "%-28s", contender);
            for (long size : new long[] {100, 1 << 20, 64 << 20}) {
                double heap = GraphLayout.parseInstance(contender.fill(size)).totalSize();
                System.out.printf(Locale.ROOT, " %14.3f", heap / size);
            }
            System.out.println();
        }
        long peak = (args.length == 1 ? Long.parseLong(args[0]) : 1024) << 20;
        System.out.printf("%n%-28s %14s%n", "smallest heap, growing to", (peak >> 20) + " MiB");
        for (Contender contender : Contender.values()) {
            System.out.printf(Locale.ROOT, "%-28s %13.2f%n", contender, (double) smallestHeap(contender, peak) / peak);
        }
    }

    /** The smallest heap in which a contender grows to {@code size}, to within 2 %. */
    private static long smallestHeap(Contender contender, long size) throws IOException, InterruptedException {
        long tooSmall = size;
        long enough = 6 * size;
        while (enough - tooSmall > size / 50) {
            long heap = (tooSmall + enough) / 2;
            if (grows(contender, size, heap)) {
                enough = heap;
            } else {
                tooSmall = heap;
            }
        }
        return enough;
    }

    private static boolean grows(Contender contender, long size, long heap) throws IOException, InterruptedException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        Process process = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx" + (heap >> 10) + "k",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Footprint.class.getName(),
                        contender.name(),
                        Long.toString(size))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }
}

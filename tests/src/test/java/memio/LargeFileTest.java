package memio;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import memio.base.Whence;
import memio.binary.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 5 GiB, really: {@code ./mvnw -Plarge -pl tests -am test}, in a JVM with 7 GiB. */
@Tag("large")
@DisplayName("a file of 5 GiB")
class LargeFileTest {
    private static final long SIZE = 5L << 30;
    private static final int PIECE = 1 << 20;

    /** Every piece is another one, and has no newline. */
    private static void fill(byte[] piece, long number) {
        Arrays.fill(piece, (byte) (number % 9 + 1));
        for (int i = 0; i < 8; i++) {
            piece[i] = (byte) ('0' + (number >>> 2 * i & 3));
        }
    }

    @Test
    @DisplayName("is written, read, searched, pictured and truncated")
    void isWrittenReadSearchedAndTruncated() throws IOException {
        long heap = Runtime.getRuntime().maxMemory();
        assumeTrue(heap > 6L << 30, () -> "needs a heap of more than 6 GiB, this is one of " + (heap >> 20) + " MiB");
        byte[] piece = new byte[PIECE];
        byte[] expected = new byte[PIECE];
        try (BytesIO file = new BytesIO()) {
            for (long i = 0; i < SIZE / PIECE; i++) {
                fill(piece, i);
                assertThat(file.write(piece)).isEqualTo(PIECE);
            }
            assertThat(file.size()).isEqualTo(SIZE);
            file.write(bytes("last\nline"));

            file.seek(0);
            for (long i = 0; i < SIZE / PIECE; i++) {
                fill(expected, i);
                file.readInto(piece);
                assertThat(Arrays.mismatch(piece, expected)).as("piece %d", i).isEqualTo(-1);
            }

            Snapshot picture = file.snapshot();
            assertThat(picture.indexOf((byte) '\n', 0)).isEqualTo(SIZE + 4);
            file.writeAt(1L << 32, bytes("\n"), 0, 1);
            assertThat(file.snapshot().indexOf((byte) '\n', 1)).isEqualTo(1L << 32);
            assertThat(picture.mismatch(file.snapshot())).isEqualTo(1L << 32);

            file.seek(-9, Whence.END);
            assertThat(text(file.readLine())).isEqualTo("last\n");
            try (InputStream stream = picture.asInputStream()) {
                stream.skipNBytes(SIZE);
                assertThat(text(stream.readAllBytes())).isEqualTo("last\nline");
            }

            file.truncate((1L << 32) + 3);
            file.seek(-3, Whence.END);
            file.read(1);
            file.write(bytes("abcdef"));
            assertThat(file.size()).isEqualTo((1L << 32) + 7);
            file.seek(1L << 32);
            assertThat(text(file.read())).startsWith("\n").endsWith("abcdef");
            assertThat(picture.size()).isEqualTo(SIZE + 9);
        }
    }
}

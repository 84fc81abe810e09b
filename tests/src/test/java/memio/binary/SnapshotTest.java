package memio.binary;

import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import memio.BytesIO;
import memio.storage.Memory;
import memio.testkit.Seeds;
import memio.testkit.SnapshotContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Snapshots of every origin under their contract, and read by many threads while the file goes on writing. */
@DisplayName("a snapshot")
class SnapshotTest {

    @Nested
    class OfAnArray extends SnapshotContract {
        @Override
        protected Snapshot create(byte[] content) {
            return Snapshot.of(content);
        }
    }

    @Nested
    class OfAStream extends SnapshotContract {
        @Override
        protected Snapshot create(byte[] content) {
            try {
                return Snapshot.of(new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Test
        @DisplayName("is all that was left in it, however little a read gives, and leaves it open")
        void streamThatGivesLittle() throws IOException {
            byte[] content = letters(20_000);
            ByteArrayInputStream stream = new ByteArrayInputStream(content) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    return super.read(target, offset, Math.min(length, 7));
                }

                @Override
                public void close() {
                    throw new AssertionError("closed");
                }
            };
            assertThat(stream.skip(100)).isEqualTo(100);
            assertThat(Snapshot.of(stream).toByteArray()).isEqualTo(Arrays.copyOfRange(content, 100, content.length));
        }

        @Test
        @DisplayName("fails as the stream does")
        void streamThatFails() {
            InputStream stream = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("broken");
                }
            };
            assertThatThrownBy(() -> Snapshot.of(stream))
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken");
        }
    }

    abstract static class OfAFile extends SnapshotContract {
        private final Memory options;

        OfAFile(Memory options) {
            this.options = options;
        }

        @Override
        protected Snapshot create(byte[] content) {
            BytesIO file = new BytesIO(content, options);
            Snapshot snapshot = file.snapshot();
            file.seek(content.length / 2);
            file.write(letters(content.length));
            file.truncate(1);
            return snapshot;
        }
    }

    @Nested
    class OfAFileWithSegmentsOf1 extends OfAFile {
        OfAFileWithSegmentsOf1() {
            super(Memory.DEFAULT.segmentSize(1));
        }
    }

    @Nested
    class OfAFileWithSegmentsOf7 extends OfAFile {
        OfAFileWithSegmentsOf7() {
            super(Memory.DEFAULT.segmentSize(7));
        }
    }

    @Nested
    class OfAFileOfTheDefaultKind extends OfAFile {
        OfAFileOfTheDefaultKind() {
            super(Memory.DEFAULT);
        }
    }

    @Nested
    class OfASnapshotsFile extends SnapshotContract {
        @Override
        protected Snapshot create(byte[] content) {
            return new BytesIO(Snapshot.of(content), Memory.DEFAULT.segmentSize(7)).snapshot();
        }
    }

    @Nested
    class OfASliceOfAFile extends SnapshotContract {
        @Override
        protected Snapshot create(byte[] content) {
            BytesIO whole = new BytesIO(Memory.DEFAULT.segmentSize(7));
            whole.seek(10);
            whole.write(content);
            whole.writeByte('#');
            return whole.slice(10, content.length).snapshot();
        }
    }

    @Nested
    class PutTogether extends SnapshotContract {
        @Override
        protected Snapshot create(byte[] content) {
            Snapshot joined = Snapshot.empty();
            for (byte b : content) {
                joined = joined.concat(Snapshot.of(new byte[] {b}));
            }
            return joined;
        }
    }

    @Nested
    class Sliced extends SnapshotContract {
        @Override
        protected Snapshot create(byte[] content) {
            Snapshot frame = Snapshot.of(letters(10));
            return frame.concat(Snapshot.of(content)).concat(frame).slice(10, 10 + content.length);
        }
    }

    @Test
    @DisplayName("is read by many threads while its file goes on being written")
    void manyThreads() throws Exception {
        int threads = 4;
        int rounds = 60;
        long seed = Seeds.next();
        SplittableRandom random = new SplittableRandom(seed);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier barrier = new CyclicBarrier(threads + 1);
        try (BytesIO file = new BytesIO(Memory.DEFAULT.segmentSize(64))) {
            byte[] model = letters(20_000);
            file.write(model);
            for (int round = 0; round < rounds; round++) {
                Snapshot snapshot = file.snapshot();
                byte[] expected = model.clone();
                List<Future<Boolean>> readers = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    readers.add(pool.submit(() -> {
                        barrier.await(30, TimeUnit.SECONDS);
                        return Arrays.equals(snapshot.toByteArray(), expected)
                                && snapshot.hashCode() == Arrays.hashCode(expected)
                                && snapshot.slice(5000, 15_000)
                                        .equals(Snapshot.of(Arrays.copyOfRange(expected, 5000, 15_000)))
                                && Arrays.equals(snapshot.asInputStream().readAllBytes(), expected);
                    }));
                }
                barrier.await(30, TimeUnit.SECONDS);
                for (int i = 0; i < 200; i++) {
                    int position = random.nextInt(model.length - 100);
                    byte[] piece = new byte[random.nextInt(100)];
                    random.nextBytes(piece);
                    file.writeAt(position, piece, 0, piece.length);
                    System.arraycopy(piece, 0, model, position, piece.length);
                    file.writeByte(i);
                }
                file.truncate(model.length);
                file.seek(model.length);
                for (Future<Boolean> reader : readers) {
                    assertThat(reader.get(30, TimeUnit.SECONDS))
                            .as("round %d, -D%s=%d", round, Seeds.PROPERTY, seed)
                            .isTrue();
                }
            }
            assertThat(text(file.getValue())).isEqualTo(text(model));
        } finally {
            pool.shutdownNow();
            assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}

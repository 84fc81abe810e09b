package memio.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.storage.Memory;
import memio.testkit.Seeds;
import memio.testkit.program.FamilyPrograms;
import memio.testkit.program.Member;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Programs on families of files find what can be wrong with sharing, and shrink it to what one would write by hand. */
@DisplayName("random programs on families of files find, and shrink to a few lines,")
class PlantedFamilyBugsTest {
    private static final int LIMIT = 2000;

    private static FamilyPrograms programs() {
        return FamilyPrograms.on(Memory.DEFAULT.segmentSize(7).maxSize(1000)).border(7);
    }

    private static void assertFound(int steps, Function<BytesIO, Member> spoiled) {
        assertFound(steps, programs().members(spoiled));
    }

    private static void assertFound(int steps, FamilyPrograms programs) {
        var failure = programs.search(Seeds.next(), LIMIT, 60)
                .orElseThrow(() -> new AssertionError("the bug was not found in " + LIMIT + " programs"));
        assertThat(failure.length()).as(failure.toString()).isLessThanOrEqualTo(steps);
    }

    @Test
    @DisplayName("nothing in sound files")
    void nothing() {
        assertThat(programs().search(Seeds.next(), LIMIT, 60)).isEmpty();
        assertThat(programs().secret().runningOutOfMemory().search(Seeds.next(), LIMIT / 10, 60))
                .isEmpty();
    }

    @Test
    @DisplayName("a snapshot that misses the last byte")
    void incompleteSnapshot() {
        assertFound(3, file -> new Member(file) {
            @Override
            public Snapshot snapshot() {
                Snapshot all = super.snapshot();
                return all.slice(0, Math.max(0, all.size() - 1));
            }
        });
    }

    @Test
    @DisplayName("a snapshot of the wrong moment")
    void staleSnapshot() {
        assertFound(6, file -> new Member(file) {
            private Snapshot last = Snapshot.empty();

            @Override
            public Snapshot snapshot() {
                last = last.size() == size() ? last : super.snapshot();
                return last;
            }
        });
    }

    @Test
    @DisplayName("a duplicate that is a copy")
    void duplicateIsACopy() {
        assertFound(4, file -> new Member(file) {
            @Override
            public BytesIO duplicate() {
                BytesIO copy = new BytesIO(getValue());
                copy.seek(tell());
                return copy;
            }
        });
    }

    @Test
    @DisplayName("an appender that overwrites")
    void appenderOverwrites() {
        assertFound(5, file -> new Member(file) {
            @Override
            public BytesIO appender() {
                BytesIO other = duplicate();
                other.seek(size());
                return other;
            }
        });
    }

    @Test
    @DisplayName("a slice that is one too long")
    void sliceTooLong() {
        assertFound(4, file -> new Member(file) {
            @Override
            public BytesIO slice(long from, long length) {
                return super.slice(from, length == Long.MAX_VALUE || length < 0 ? length : length + 1);
            }
        });
    }

    @Test
    @DisplayName("a positional write that moves the file")
    void writeAtMoves() {
        assertFound(3, file -> new Member(file) {
            @Override
            public void writeAt(long position, byte[] data) {
                super.writeAt(position, data);
                seek(position + data.length);
            }
        });
    }

    @Test
    @DisplayName("an overlapping copy that repeats itself")
    void copyRepeats() {
        assertFound(3, file -> new Member(file) {
            @Override
            public void copyWithin(long from, long to, long length) {
                super.copyWithin(from, to, length);
                byte[] one = new byte[1];
                for (long i = 0; i < length && to > from && to < from + length; i++) {
                    readAt(from + i, one);
                    writeAt(to + i, one);
                }
            }
        });
    }

    @Test
    @DisplayName("a clear that stays where it is")
    void clearStays() {
        assertFound(3, file -> new Member(file) {
            @Override
            public void clear() {
                long position = tell();
                super.clear();
                seek(position);
            }
        });
    }

    @Test
    @DisplayName("a discard that takes one byte more")
    void discardsTooMuch() {
        assertFound(4, file -> new Member(file) {
            @Override
            public void discardBefore(long position) {
                super.discardBefore(position == 0 || position == Long.MAX_VALUE ? position : position + 1);
            }
        });
    }

    @Test
    @DisplayName("a write that keeps its first half when memory runs out")
    void halfAWrite() {
        assertFound(3, programs().runningOutOfMemory().members(file -> new Member(file) {
            @Override
            public int write(byte[] data) {
                int half = data.length / 2;
                super.write(Arrays.copyOf(data, half));
                super.write(Arrays.copyOfRange(data, half, data.length));
                return data.length;
            }
        }));
    }

    @Test
    @DisplayName("a write that moves the position although memory runs out")
    void movesAndFails() {
        assertFound(3, programs().runningOutOfMemory().members(file -> new Member(file) {
            @Override
            public int write(byte[] data) {
                long position = tell();
                seek(position + data.length);
                writeAt(position, data);
                return data.length;
            }
        }));
    }

    @Test
    @DisplayName("a closed file that leaves its secret behind")
    void secretLeftBehind() {
        assertFound(3, programs().secret().members(file -> new Member(file) {
            private boolean closed;

            @Override
            public boolean closed() {
                return closed;
            }

            @Override
            public void close() {
                closed = true;
            }
        }));
    }
}

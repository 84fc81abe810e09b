package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.OverlappingFileLockException;
import org.junit.jupiter.api.Test;

/**
 * The JDK's contract of {@link FileChannel}, as far as it goes beyond that of a channel with a position, for files that hold
 * the zeros of a gap. The JDK's own fulfil it too.
 */
public abstract class FileChannelContract extends FileChannelTransferContract {

    /** For subclasses. */
    protected FileChannelContract() {}

    /** A channel that reads {@code content} and writes nothing, at position 0. */
    protected abstract FileChannel openToRead(byte[] content) throws IOException;

    /** Whether an interrupt closes it, as the JDK's. */
    protected boolean closedByInterrupts() {
        return false;
    }

    /** Whether it grants locks; if not, it refuses them. */
    protected boolean grantsLocks() {
        return true;
    }

    /** Whether it maps regions to be written; if not, it refuses that. */
    protected boolean mapsToWrite() {
        return false;
    }

    // ---- at positions

    @Test
    void readsAtAPositionAndStaysWhereItIs() throws IOException {
        try (FileChannel channel = open("hello world")) {
            channel.position(3);
            ByteBuffer target = ByteBuffer.allocate(4);
            assertThat(channel.read(target, 6)).isEqualTo(4);
            assertThat(text(target.flip())).isEqualTo("worl");
            assertThat(channel.read(target.clear(), 9)).isEqualTo(2);
            assertThat(text(target.flip())).isEqualTo("ld");
            assertThat(channel.read(target.clear(), 11)).as("at the end").isEqualTo(-1);
            assertThat(channel.read(target, 1_000)).as("beyond the end").isEqualTo(-1);
            assertThat(target.position()).isZero();
            assertThat(channel.read(ByteBuffer.allocate(0), 2)).as("no room").isZero();
            assertThat(channel.position()).isEqualTo(3);
        }
    }

    @Test
    void readsAtAPositionIntoEveryKindOfBuffer() throws IOException {
        for (ByteBuffer target : Samples.roomInEveryKindOfBuffer(60)) {
            try (FileChannel channel = open(letters(70))) {
                int start = target.position();
                assertThat(channel.read(target, 10)).isEqualTo(60);
                assertThat(text(target.position(start)))
                        .as("into %s", target)
                        .isEqualTo(text(letters(70)).substring(10));
            }
        }
    }

    @Test
    void writesAtAPositionAndStaysWhereItIs() throws IOException {
        try (FileChannel channel = open("hello world")) {
            channel.position(3);
            ByteBuffer source = ByteBuffer.wrap(bytes("WORLD!"));
            assertThat(channel.write(source, 6)).isEqualTo(6);
            assertThat(source.remaining()).isZero();
            assertThat(channel.write(ByteBuffer.wrap(bytes("H")), 0)).isEqualTo(1);
            assertThat(channel.write(ByteBuffer.allocate(0), 0)).isZero();
            assertThat(channel.position()).isEqualTo(3);
            assertThat(content(channel)).isEqualTo("Hello WORLD!");
        }
    }

    @Test
    void writesAtAPositionFromEveryKindOfBuffer() throws IOException {
        for (ByteBuffer source : Samples.inEveryKindOfBuffer(letters(60))) {
            try (FileChannel channel = open("##########")) {
                assertThat(channel.write(source, 5)).isEqualTo(60);
                assertThat(source.remaining()).isZero();
                assertThat(content(channel)).as("from %s", source).isEqualTo("#####" + text(letters(60)));
            }
        }
    }

    @Test
    void growsWhenItWritesAtAPositionBeyondTheEnd() throws IOException {
        try (FileChannel channel = open("abc")) {
            assertThat(channel.write(ByteBuffer.wrap(bytes("xyz")), 10)).isEqualTo(3);
            assertThat(channel.size()).isEqualTo(13);
            assertThat(channel.position()).isZero();
            assertThat(content(channel)).startsWith("abc").endsWith("xyz");
        }
    }

    @Test
    void seesAtThePositionWhatWasWrittenElsewhereAndTheOtherWayRound() throws IOException {
        try (FileChannel channel = open(letters(200))) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one); // reads ahead, perhaps
            channel.write(ByteBuffer.wrap(bytes("#")), 1);
            channel.read(one.clear());
            assertThat(text(one.flip())).isEqualTo("#");
            channel.write(ByteBuffer.wrap(bytes("$")));
            channel.read(one.clear(), 2);
            assertThat(text(one.flip())).isEqualTo("$");
            assertThat(channel.position()).isEqualTo(3);
        }
    }

    @Test
    void refusesNegativePositions() throws IOException {
        try (FileChannel channel = open("abc")) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes("x"));
            for (Samples.Call call : new Samples.Call[] {
                () -> channel.read(buffer, -1),
                () -> channel.write(buffer, -1),
                () -> channel.lock(-1, 1, false),
                () -> channel.lock(0, -1, false),
                () -> channel.map(MapMode.READ_ONLY, -1, 1),
                () -> channel.map(MapMode.READ_ONLY, 0, -1),
                () -> channel.map(MapMode.READ_ONLY, 0, 1L << 31),
            }) {
                assertThatThrownBy(call::run).isInstanceOfAny(IllegalArgumentException.class, refusalOfLocks());
            }
            assertThat(content(channel)).isEqualTo("abc");
            assertThat(buffer.remaining()).isEqualTo(1);
        }
    }

    private Class<? extends Exception> refusalOfLocks() {
        return grantsLocks() ? IllegalArgumentException.class : UnsupportedOperationException.class;
    }

    // ---- several buffers

    @Test
    void fillsOneBufferAfterTheOther() throws IOException {
        try (FileChannel channel = open("hello world")) {
            ByteBuffer[] targets = {
                ByteBuffer.allocate(9),
                ByteBuffer.allocate(2),
                ByteBuffer.allocateDirect(0),
                ByteBuffer.allocateDirect(7)
            };
            assertThat(channel.read(targets, 1, 3)).isEqualTo(9);
            assertThat(targets[0].position()).isZero();
            assertThat(text(targets[1].flip())).isEqualTo("he");
            assertThat(text(targets[3].flip())).isEqualTo("llo wor");
            assertThat(channel.position()).isEqualTo(9);
            assertThat(channel.read(targets)).isEqualTo(2);
            assertThat(text(targets[0].flip())).isEqualTo("ld");
            assertThat(channel.read(new ByteBuffer[] {ByteBuffer.allocate(1)})).isEqualTo(-1);
            assertThat(channel.read(new ByteBuffer[] {ByteBuffer.allocate(0)})).isIn(0L, -1L);
        }
    }

    @Test
    void emptiesOneBufferAfterTheOther() throws IOException {
        try (FileChannel channel = open("")) {
            ByteBuffer[] sources = {
                ByteBuffer.wrap(bytes("#")), ByteBuffer.wrap(bytes("hello ")), ByteBuffer.wrap(bytes("world"))
            };
            assertThat(channel.write(sources, 1, 2)).isEqualTo(11);
            assertThat(sources[0].remaining()).isEqualTo(1);
            assertThat(sources[1].remaining()).isZero();
            assertThat(sources[2].remaining()).isZero();
            assertThat(channel.position()).isEqualTo(11);
            assertThat(channel.write(sources)).isEqualTo(1);
            assertThat(channel.write(sources)).isZero();
            assertThat(content(channel)).isEqualTo("hello world#");
        }
    }

    @Test
    void refusesRangesThatAreNoneAndBuffersThatCannotBeFilled() throws IOException {
        try (FileChannel channel = open("hello")) {
            ByteBuffer[] buffers = {
                ByteBuffer.allocate(1), ByteBuffer.allocate(1).asReadOnlyBuffer()
            };
            for (int[] range : new int[][] {{-1, 1}, {0, -1}, {0, 3}, {2, 1}, {3, 0}}) {
                assertThatThrownBy(() -> channel.read(buffers, range[0], range[1]))
                        .isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> channel.write(buffers, range[0], range[1]))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThatThrownBy(() -> channel.read(buffers)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> channel.read(buffers[1], 0)).isInstanceOf(IllegalArgumentException.class);
            assertThat(channel.position()).isZero();
            assertThat(content(channel)).isEqualTo("hello");
        }
    }

    // ---- force, map, lock

    @Test
    void losesNothingWhenItIsForced() throws IOException {
        try (FileChannel channel = open("abc")) {
            channel.write(ByteBuffer.wrap(bytes("x")));
            channel.force(true);
            channel.force(false);
            assertThat(channel.position()).isEqualTo(1);
            assertThat(content(channel)).isEqualTo("xbc");
        }
        try (FileChannel channel = openToRead(bytes("abc"))) {
            channel.force(true);
        }
    }

    @Test
    void mapsARegionToBeRead() throws IOException {
        MappedByteBuffer region;
        try (FileChannel channel = open("hello world")) {
            channel.position(2);
            region = channel.map(MapMode.READ_ONLY, 3, 7);
            assertThat(channel.map(MapMode.READ_ONLY, 0, 0).capacity()).isZero();
            assertThat(channel.position()).isEqualTo(2);
        }
        assertThat(region.capacity()).isEqualTo(7);
        assertThat(text(region)).as("also once the channel is closed").isEqualTo("lo worl");
        assertThat(region.isReadOnly()).isTrue();
        assertThatThrownBy(() -> region.put(0, (byte) 1)).isInstanceOf(ReadOnlyBufferException.class);
        assertThat(text(region.load())).isEqualTo("lo worl");
    }

    @Test
    void mapsARegionOfWhichTheChangesStayPrivate() throws IOException {
        try (FileChannel channel = open("hello world")) {
            MappedByteBuffer region = channel.map(MapMode.PRIVATE, 0, 5);
            region.put(bytes("HELLO"));
            region.force();
            assertThat(text(region.flip())).isEqualTo("HELLO");
            assertThat(content(channel)).isEqualTo("hello world");
        }
    }

    @Test
    void mapsARegionToBeWrittenOrRefusesTo() throws IOException {
        try (FileChannel channel = open("hello world")) {
            if (mapsToWrite()) {
                channel.map(MapMode.READ_WRITE, 0, 5).put(bytes("HELLO"));
                assertThat(content(channel)).isEqualTo("HELLO world");
            } else {
                assertThatThrownBy(() -> channel.map(MapMode.READ_WRITE, 0, 5))
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessageContaining("READ_WRITE");
            }
        }
    }

    @Test
    void grantsLocksThatDoNotOverlapOrRefusesAll() throws IOException {
        try (FileChannel channel = open("hello world")) {
            if (!grantsLocks()) {
                assertThatThrownBy(channel::lock).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(channel::tryLock).isInstanceOf(UnsupportedOperationException.class);
                return;
            }
            FileLock lock = channel.lock(0, 10, false);
            assertThat(lock.isValid()).isTrue();
            assertThat(lock.isShared()).isFalse();
            assertThat(lock.acquiredBy()).isSameAs(channel);
            assertThatThrownBy(channel::lock).isInstanceOf(OverlappingFileLockException.class);
            assertThatThrownBy(() -> channel.tryLock(9, 1, true)).isInstanceOf(OverlappingFileLockException.class);
            FileLock other = channel.tryLock(10, 5, true);
            assertThat(other).isNotNull();
            assertThat(other.isShared()).isTrue();
            other.close();
            assertThat(other.isValid()).isFalse();
            lock.release();
            lock.release();
            assertThat(lock.isValid()).isFalse();
        }
    }

    @Test
    void losesItsLocksWhenItIsClosed() throws IOException {
        if (!grantsLocks()) {
            return;
        }
        FileChannel channel = open("hello world");
        FileLock whole = channel.lock();
        assertThat(whole.overlaps(1L << 60, 1)).isTrue();
        channel.close();
        assertThat(whole.isValid()).isFalse();
        assertThatThrownBy(whole::release).isInstanceOf(ClosedChannelException.class);
    }

    // ---- channels that only read, and closed ones

    @Test
    void writesNothingWhenItOnlyReads() throws IOException {
        try (FileChannel channel = openToRead(bytes("hello"));
                FileChannel source = open("x")) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes("x"));
            for (Samples.Call call : new Samples.Call[] {
                () -> channel.write(buffer),
                () -> channel.write(new ByteBuffer[] {buffer}),
                () -> channel.write(buffer, 0),
                () -> channel.truncate(0),
                () -> channel.transferFrom(source, 0, 1),
                () -> channel.lock(0, 1, false),
                () -> channel.map(MapMode.READ_WRITE, 0, 1),
                () -> channel.map(MapMode.PRIVATE, 0, 1),
            }) {
                assertThatThrownBy(call::run).isInstanceOf(NonWritableChannelException.class);
            }
            assertThat(buffer.remaining()).isEqualTo(1);
            assertThat(content(channel)).isEqualTo("hello");
            assertThat(text(channel.map(MapMode.READ_ONLY, 1, 3))).isEqualTo("ell");
        }
    }

    @Test
    void refusesAllThatOnlyFileChannelsDoOnceItIsClosed() throws IOException {
        FileChannel channel = open("abc");
        channel.close();
        try (FileChannel other = open("x")) {
            ByteBuffer[] buffers = {ByteBuffer.allocate(1)};
            for (Samples.Call call : new Samples.Call[] {
                () -> channel.read(buffers),
                () -> channel.write(buffers),
                () -> channel.read(buffers[0], 0),
                () -> channel.write(buffers[0], 0),
                () -> channel.transferTo(0, 1, other),
                () -> channel.transferFrom(other, 0, 1),
                () -> other.transferTo(0, 1, channel),
                () -> other.transferFrom(channel, 0, 1),
                () -> channel.force(true),
                () -> channel.map(MapMode.READ_ONLY, 0, 1),
                channel::lock,
                channel::tryLock,
            }) {
                assertThatThrownBy(call::run).isInstanceOf(ClosedChannelException.class);
            }
        }
    }

    // ---- threads

    @Test
    void servesSeveralThreadsAtATime() throws Exception {
        int threads = 4;
        int records = 200;
        try (FileChannel channel = open(new byte[threads * records])) {
            Crowd.of(threads, number -> {
                ByteBuffer record = ByteBuffer.allocate(1);
                for (int i = 0; i < records; i++) {
                    channel.write(record.clear().put(0, (byte) ('a' + number)), i * threads + number);
                    channel.read(record.clear(), i * threads + number);
                    assertThat(record.get(0)).isEqualTo((byte) ('a' + number));
                    channel.size();
                }
            });
            assertThat(content(channel)).isEqualTo("abcd".repeat(records));
            assertThat(channel.position()).isZero();
        }
    }

    @Test
    void letsNoThreadTearApartWhatAnotherWrites() throws Exception {
        try (FileChannel channel = open("")) {
            Crowd.of(3, number -> {
                for (int i = 0; i < 200; i++) {
                    channel.write(ByteBuffer.wrap(bytes("[" + number + number + number + "]")));
                }
            });
            assertThat(channel.size()).isEqualTo(3000);
            assertThat(content(channel)).matches("(\\[(000|111|222)\\]){600}");
        }
    }

    @Test
    void goesOnWhenItsThreadIsInterruptedUnlessThatClosesIt() throws IOException {
        try (FileChannel channel = open("hello")) {
            Thread.currentThread().interrupt();
            try {
                if (closedByInterrupts()) {
                    assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(3)))
                            .isInstanceOf(ClosedByInterruptException.class);
                    assertThat(channel.isOpen()).isFalse();
                } else {
                    assertThat(channel.read(ByteBuffer.allocate(3))).isEqualTo(3);
                    channel.force(true);
                    assertThat(content(channel)).isEqualTo("hello");
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                }
            } finally {
                Thread.interrupted();
            }
        }
    }

    private FileChannel open(String content) throws IOException {
        return open(bytes(content));
    }
}

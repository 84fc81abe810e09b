package memio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import memio.base.ClosedFileException;
import memio.base.FileTooLargeException;
import memio.base.Whence;
import memio.binary.Snapshot;
import memio.spill.OpenDisk;
import memio.storage.Budget;
import memio.storage.Spool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@link SpooledIO} has beyond the contract: where its bytes are, snapshots, budgets, encryption. */
@DisplayName("SpooledIO's own ways")
class SpooledIOTest {
    private final OpenDisk disk = new OpenDisk();
    private final Spool small =
            Spool.DEFAULT.threshold(10).blockSize(8).cache(3).scratch(disk);

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    // ---- where the bytes are

    @Test
    void goesToDiskWhenItGrowsBeyondTheThresholdAndKeepsItsPosition() throws IOException {
        try (SpooledIO file = new SpooledIO(small)) {
            file.write(bytes("0123456789"));
            assertThat(file.isOnDisk()).isFalse();
            file.writeByte('x');
            assertThat(file.isOnDisk()).isTrue();
            assertThat(file.tell()).isEqualTo(11);
            assertThat(text(file.getValue())).isEqualTo("0123456789x");
            file.truncate(3);
            assertThat(file.isOnDisk()).as("after truncating").isTrue();
        }
        assertThat(disk.openFiles()).isZero();
    }

    @Test
    void goesToDiskByHandAndComesBack() throws IOException {
        try (SpooledIO file = new SpooledIO(small)) {
            file.rollOver();
            file.write(bytes("abc"));
            SpooledIO other = file.duplicate();
            other.seek(1);
            file.bringBack();
            assertThat(file.isOnDisk()).isFalse();
            assertThat(disk.openFiles()).isZero();
            other.write(bytes("BC"));
            assertThat(text(file.getValue())).isEqualTo("aBC");
            file.rollOver();
            file.seek(0, Whence.END);
            file.write(bytes("0123456789"));
            assertThatThrownBy(file::bringBack).isInstanceOf(FileTooLargeException.class);
            assertThat(file.isOnDisk()).isTrue();
            assertThat(text(other.getValue())).isEqualTo("aBC0123456789");
            file.clear();
            assertThat(file.isOnDisk()).isFalse();
            assertThat(disk.openFiles()).isZero();
            assertThat(other.size()).isZero();
        }
    }

    @Test
    void extendsByZerosAsAFileOnDiskDoes() throws IOException {
        try (SpooledIO file = new SpooledIO(small)) {
            file.write(bytes("abc"));
            assertThat(file.truncate(5)).isEqualTo(5);
            assertThat(text(file.getValue())).isEqualTo("abc\0\0");
            assertThat(file.isOnDisk()).isFalse();
            file.truncate(12);
            assertThat(file.isOnDisk()).as("beyond the threshold").isTrue();
            assertThat(text(file.getValue())).isEqualTo("abc" + "\0".repeat(9));
            assertThat(file.tell()).isEqualTo(3);
        }
    }

    @Test
    void holdsHolesOfAnySizeForNothing() throws IOException {
        try (SpooledIO file = new SpooledIO(small)) {
            file.seek(1L << 62);
            file.write(bytes("far away"));
            assertThat(file.size()).isEqualTo((1L << 62) + 8);
            assertThat(file.readAt(1L << 61, new byte[5], 0, 5)).isEqualTo(5);
            file.seek(-3, Whence.END);
            assertThat(text(file.read())).isEqualTo("way");
            assertThat(disk.written()).isLessThan(100);
        }
    }

    @Test
    void isSlicedDuplicatedAndAppendedTo() throws IOException {
        SpooledIO file = new SpooledIO(small);
        file.write(bytes("0123456789abcdef"));
        SpooledIO slice = file.slice(4, 8);
        SpooledIO appender = file.appender();
        file.close();
        slice.write(bytes("####"));
        appender.write(bytes("gh"));
        assertThat(text(slice.getValue())).isEqualTo("####89ab");
        assertThatThrownBy(slice::rollOver).isInstanceOf(UnsupportedOperationException.class);
        slice.close();
        assertThat(text(appender.getValue())).isEqualTo("0123####89abcdefgh");
        assertThat(appender.truncate(20)).isEqualTo(20);
        assertThat(text(appender.getValue())).isEqualTo("0123####89abcdefgh\0\0");
        appender.truncate(18);
        assertThat(disk.openFiles()).isEqualTo(1);
        appender.close();
        assertThat(disk.openFiles()).as("the last has closed").isZero();
        assertThatThrownBy(appender::isOnDisk).isInstanceOf(ClosedFileException.class);
        assertThat(appender).hasToString("SpooledIO[closed]");
    }

    @Test
    void usesThePlacesOfOldBlocksAgain() throws IOException {
        try (SpooledIO file = new SpooledIO(small)) {
            file.write(new byte[100]);
            for (int i = 0; i < 1_000; i++) {
                file.writeAt(i * 37 % 92, bytes("change"), 0, 6);
            }
            assertThat(disk.written()).isGreaterThan(3_000);
            assertThat(disk.size()).isLessThan(200);
        }
    }

    // ---- snapshots

    @Test
    void everySnapshotStaysWhatItWas() throws IOException {
        List<Snapshot> snapshots = new ArrayList<>();
        List<byte[]> expected = new ArrayList<>();
        SpooledIO file = new SpooledIO(small);
        for (int i = 0; i < 200; i++) {
            file.writeAt(i * 7 % 90, bytes("step " + i), 0, 6);
            snapshots.add(file.snapshot());
            expected.add(file.getValue());
        }
        file.close();
        for (int i = 0; i < 200; i++) {
            assertThat(snapshots.get(i).toByteArray()).isEqualTo(expected.get(i));
        }
        assertThat(disk.openFiles()).as("kept for the snapshots").isEqualTo(1);
    }

    @Test
    void canBeReadByManyThreadsWhileTheFileIsWritten() throws Exception {
        Spool options = Spool.DEFAULT.threshold(0).blockSize(64).cache(3);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (SpooledIO file = new SpooledIO(options)) {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                byte[] content = new byte[5_000];
                Arrays.fill(content, (byte) i);
                file.writeAt(0, content, 0, content.length);
                Snapshot snapshot = file.snapshot();
                Callable<Boolean> reader = () -> Arrays.equals(snapshot.toByteArray(), content)
                        && Arrays.equals(snapshot.asInputStream().readAllBytes(), content);
                results.add(threads.submit(reader));
                results.add(threads.submit(reader));
            }
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void tellsThatTheDiskFailedInTheWordsOfEachDoor() throws IOException {
        SpooledIO file = new SpooledIO(small);
        file.write(new byte[100]);
        Snapshot snapshot = file.snapshot();
        disk.fail(true);
        assertThatThrownBy(() -> snapshot.get(50)).isInstanceOf(UncheckedIOException.class);
        InputStream stream = snapshot.asInputStream();
        assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> snapshot.asChannel().read(ByteBuffer.allocate(200)))
                .isInstanceOf(IOException.class);
        ByteBuffer target = ByteBuffer.allocate(200);
        assertThatThrownBy(() -> file.readAt(0, target)).isInstanceOf(IOException.class);
        assertThat(target.position()).isZero();
        BytesIO memory = new BytesIO(bytes("kept"));
        assertThatThrownBy(() -> memory.write(snapshot)).isInstanceOf(UncheckedIOException.class);
        assertThat(text(memory.getValue())).isEqualTo("kept");
        disk.fail(false);
        assertThat(stream.readAllBytes()).hasSize(100);
        assertThat(new BytesIO(snapshot).getValue()).hasSize(100);
        file.close();
    }

    @Test
    void isWrittenIntoAFileInMemoryAsACopy() throws IOException {
        BytesIO memory = new BytesIO();
        try (SpooledIO file = new SpooledIO(small)) {
            file.write(bytes("0123456789abcdef"));
            memory.write(file.snapshot());
        }
        disk.fail(true);
        assertThat(text(memory.getValue())).isEqualTo("0123456789abcdef");
    }

    // ---- budgets

    @Test
    void sharesABudget() throws IOException {
        Budget budget = new Budget(200_000);
        Spool options = Spool.DEFAULT.budget(budget).scratch(disk);
        try (SpooledIO first = new SpooledIO(options);
                SpooledIO second = new SpooledIO(options)) {
            first.write(new byte[150_000]);
            assertThat(budget.used()).isBetween(150_000L, 200_000L);
            second.write(new byte[100_000]);
            assertThat(first.isOnDisk()).isFalse();
            assertThat(second.isOnDisk()).isTrue();
            first.close();
            second.bringBack();
            assertThat(second.isOnDisk()).isFalse();
            assertThat(budget.used()).isBetween(100_000L, 200_000L);
        }
        assertThat(budget.used()).isZero();
    }

    @Test
    void neverExceedsABudgetFromManyThreads() throws Exception {
        Budget budget = new Budget(100_000);
        Spool options = Spool.DEFAULT.budget(budget).blockSize(1_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Long>> results = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int size = 5_000 * i;
            results.add(threads.submit(() -> {
                long most = 0;
                try (SpooledIO file = new SpooledIO(options)) {
                    for (int at = 0; at < size; at += 100) {
                        file.write(new byte[100]);
                        most = Math.max(most, budget.used());
                    }
                    return most;
                }
            }));
        }
        for (Future<Long> most : results) {
            assertThat(most.get()).isLessThanOrEqualTo(100_000);
        }
        threads.shutdown();
        assertThat(budget.used()).isZero();
    }

    @Test
    void takesNothingFromABudgetForAHoleThatNoMemoryHolds() throws IOException {
        Budget budget = new Budget(200_000);
        try (SpooledIO file = new SpooledIO(
                Spool.DEFAULT.threshold(Long.MAX_VALUE).budget(budget).scratch(disk))) {
            file.seek(Long.MAX_VALUE - 10);
            file.write(bytes("the end"));
            assertThat(file.isOnDisk()).isTrue();
            assertThat(budget.used()).isBetween(0L, 200_000L);
        }
        assertThat(budget.used()).isZero();
    }

    // ---- encryption

    @Test
    void putsNothingLegibleOnTheDisk() throws IOException {
        byte[] secret = bytes("the secret is here ".repeat(20));
        for (Spool options : List.of(small.encrypted(), small.secret())) {
            try (SpooledIO file = new SpooledIO(options)) {
                file.write(secret);
                file.rollOver();
                file.writeAt(0, secret, 0, 100);
                assertThat(file.getValue()).isEqualTo(secret);
                assertThat(new String(disk.content(), StandardCharsets.ISO_8859_1))
                        .hasSizeGreaterThan(300)
                        .doesNotContain("secret");
            }
        }
        try (SpooledIO file = new SpooledIO(small)) {
            file.write(secret);
            assertThat(new String(disk.content(), StandardCharsets.ISO_8859_1)).contains("secret");
        }
    }

    @Test
    void findsOutThatABlockWasChangedOrPutBack() throws IOException {
        try (SpooledIO file = new SpooledIO(small.encrypted())) {
            file.write(new byte[100]);
            disk.corrupt(3);
            assertThatThrownBy(file::getValue)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("changed by somebody else");
            disk.corrupt(3);
            assertThat(file.getValue()).hasSize(100);
            byte[] before = disk.content();
            for (int i = 0; i < 20; i++) {
                file.writeAt(0, new byte[96], 0, 96);
            }
            disk.restore(before);
            assertThatThrownBy(file::getValue).isInstanceOf(IOException.class);
        }
    }

    @Test
    void hasNoSnapshotOfASecret() throws IOException {
        try (SpooledIO file = new SpooledIO(small.secret())) {
            file.write(bytes("key"));
            assertThatThrownBy(file::snapshot).isInstanceOf(UnsupportedOperationException.class);
            file.rollOver();
            assertThatThrownBy(file::snapshot).isInstanceOf(UnsupportedOperationException.class);
            assertThat(text(file.getValue())).isEqualTo("key");
        }
    }

    // ---- options

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThatThrownBy(() -> Spool.DEFAULT.threshold(-1)).hasMessage("threshold < 0: -1");
        assertThatThrownBy(() -> Spool.DEFAULT.cache(2)).hasMessage("cache < 3: 2");
        assertThatThrownBy(() -> Spool.DEFAULT.maxSize(-1)).hasMessage("maxSize < 0: -1");
        assertThatThrownBy(() -> new Budget(-1)).hasMessage("budget < 0: -1");
        assertThat(Spool.DEFAULT.threshold(5).maxSize(10).encrypted())
                .hasToString("Spool[threshold=5, maxSize=10, blockSize=65536, cache=8, encrypted]");
        assertThat(Spool.DEFAULT.threshold(5).threshold()).isEqualTo(5);
        assertThat(Spool.DEFAULT.maxSize(5).maxSize()).isEqualTo(5);
    }
}

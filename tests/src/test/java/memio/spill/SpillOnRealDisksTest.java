package memio.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import memio.SpooledIO;
import memio.binary.Snapshot;
import memio.children.Children;
import memio.storage.Spool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is left behind, nothing is seen by others, and full disks, limits and kills do no harm. */
@DisplayName("spilling to a real disk")
class SpillOnRealDisksTest {
    @TempDir
    Path directory;

    private Spool options = Spool.DEFAULT;

    @BeforeEach
    void spillHere() {
        options = Spool.DEFAULT.directory(directory);
    }

    private static boolean isLinux() {
        return Files.isDirectory(Path.of("/proc/self/fd"));
    }

    private static boolean isRoot() throws IOException {
        return isLinux()
                && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static int descriptors() throws IOException {
        int count = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path ignored : all) {
                count++;
            }
        }
        return count;
    }

    /** How many descriptors of this process belong to files that were in the directory. */
    private int scratchFiles() throws IOException {
        int count = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path descriptor : all) {
                count += leadsHere(descriptor) ? 1 : 0;
            }
        }
        return count;
    }

    private boolean leadsHere(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).startsWith(directory.toRealPath());
        } catch (NoSuchFileException e) {
            return false; // the descriptor by which the directory was listed
        }
    }

    @Test
    void hasNoNameAsSoonAsItIsThere() throws IOException {
        assumeTrue(isLinux(), "the name goes at once on Linux");
        try (SpooledIO file = new SpooledIO(options)) {
            file.write(new byte[10_000]);
            file.rollOver();
            assertThat(names()).isEmpty();
            assertThat(scratchFiles()).isEqualTo(1);
        }
        assertThat(scratchFiles()).isZero();
    }

    @Test
    void staysInMemoryWhereThereIsNoDirectory() throws IOException {
        Path missing = directory.resolve("missing");
        try (SpooledIO file = new SpooledIO(options.directory(missing).threshold(10))) {
            file.write(new byte[10]);
            assertThatThrownBy(() -> file.writeByte(1)).isInstanceOf(NoSuchFileException.class);
            assertThat(file.isOnDisk()).isFalse();
            assertThat(file.getValue()).hasSize(10);
            assertThat(file.tell()).isEqualTo(10);
            Files.createDirectory(missing);
            file.writeByte(1);
            assertThat(file.isOnDisk()).isTrue();
            assertThat(file.getValue()).hasSize(11);
        }
    }

    @Test
    void goesOnWhenItsDirectoryIsRemoved() throws IOException {
        assumeTrue(isLinux(), "an open file keeps no directory alive on Linux");
        Path removed = Files.createDirectory(directory.resolve("removed"));
        try (SpooledIO file = new SpooledIO(options.directory(removed).blockSize(8))) {
            file.write(new byte[100]);
            file.rollOver();
            Files.delete(removed);
            file.write(new byte[1_000]);
            assertThat(file.getValue()).hasSize(1_100);
        }
    }

    @Test
    void staysInMemoryWhereADirectoryIsNoDirectoryOrReadOnly() throws IOException {
        Path plain = Files.createFile(directory.resolve("plain"));
        Path readOnly = Files.createDirectory(
                directory.resolve("read-only"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        for (Path bad : isRoot() ? List.of(plain, Path.of("/proc")) : List.of(plain, readOnly)) {
            try (SpooledIO file = new SpooledIO(options.directory(bad))) {
                file.write(new byte[10]);
                assertThatThrownBy(file::rollOver).as("%s", bad).isInstanceOf(IOException.class);
                assertThat(file.isOnDisk()).isFalse();
                assertThat(file.getValue()).hasSize(10);
            }
        }
    }

    @Test
    void showsNothingToAnybodyAtAnyInstant() throws Exception {
        assumeTrue(isLinux(), "permissions as POSIX knows them");
        List<String> tooOpen = Collections.synchronizedList(new ArrayList<>());
        Thread watcher = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                lookForOpenFiles(tooOpen);
            }
        });
        watcher.start();
        for (int i = 0; i < 1_000; i++) {
            try (SpooledIO file = new SpooledIO(options)) {
                file.rollOver();
            }
        }
        watcher.interrupt();
        watcher.join();
        assertThat(tooOpen).isEmpty();
        assertThat(names()).isEmpty();
    }

    private void lookForOpenFiles(List<String> tooOpen) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                if (!rights.equals("rw-------")) {
                    tooOpen.add(file + " " + rights);
                }
            }
        } catch (NoSuchFileException e) {
            assertThat(e.getFile()).as("gone before it could be looked at").isNotNull();
        } catch (IOException e) {
            tooOpen.add(e.toString());
        }
    }

    private void spillAndClose(int times) throws IOException {
        assumeTrue(isLinux(), "descriptors are counted under /proc");
        byte[] data = new byte[100];
        try (SpooledIO warm = new SpooledIO(options)) {
            warm.rollOver();
        }
        int before = descriptors();
        for (int i = 0; i < times; i++) {
            try (SpooledIO file = new SpooledIO(options)) {
                file.write(data);
                file.rollOver();
                file.write(data);
            }
        }
        assertThat(descriptors()).isLessThanOrEqualTo(before + 2);
        assertThat(scratchFiles()).isZero();
        assertThat(names()).isEmpty();
    }

    @Test
    void leavesNothingAfterManyFiles() throws IOException {
        spillAndClose(3_000);
    }

    @Test
    @Tag("heavy")
    void leavesNothingAfterAHundredThousandFiles() throws IOException {
        spillAndClose(100_000);
    }

    // ---- dropped

    /** Lets the collector work until something has happened; it may take its time. */
    private static void collectUntil(Check happened) throws IOException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!happened.isTrue()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within a minute");
            }
            System.gc();
            Thread.onSpinWait();
        }
    }

    private interface Check {
        boolean isTrue() throws IOException;
    }

    @Test
    void isClosedWhenItIsDroppedAndToldOf() throws IOException {
        assumeTrue(isLinux(), "descriptors are counted under /proc");
        List<Throwable> leaks = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 50; i++) {
            new SpooledIO(options.onLeak(leaks::add)).rollOver();
        }
        try (SpooledIO closed = new SpooledIO(options.onLeak(leaks::add))) {
            closed.rollOver();
        }
        collectUntil(() -> leaks.size() == 50 && scratchFiles() == 0);
        assertThat(leaks.get(0).getStackTrace())
                .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("isClosedWhenItIsDroppedAndToldOf"));
    }

    @Test
    void staysForASnapshotAndGoesWithIt() throws IOException {
        assumeTrue(isLinux(), "descriptors are counted under /proc");
        SpooledIO file = new SpooledIO(options);
        file.write(new byte[100_000]);
        file.rollOver();
        Snapshot snapshot = file.snapshot();
        file.close();
        assertThat(scratchFiles()).isEqualTo(1);
        assertThat(snapshot.slice(10, 90_000).toByteArray()).hasSize(89_990);
        assertThat(snapshot.size()).isEqualTo(100_000);
        snapshot = Snapshot.empty();
        collectUntil(() -> scratchFiles() == 0);
        assertThat(snapshot.size()).isZero();
    }

    // ---- limits

    @Test
    void isWholeWhenItsFileGrowsTooLarge() throws IOException {
        assumeTrue(isLinux(), "ulimit");
        Process child = Children.startUnder("ulimit -f 1000", SpillingChild.class, "large-file", directory.toString());
        assertThat(Children.output(child)).matches("full after \\d\\d, on disk true");
    }

    @Test
    void isWholeWhenThereAreNoDescriptors() throws IOException {
        assumeTrue(isLinux(), "ulimit");
        Process child = Children.startUnder("ulimit -n 60", SpillingChild.class, "descriptors", directory.toString());
        assertThat(Children.output(child)).matches("refused after \\d+");
    }

    @Test
    void isWholeWhenTheDiskIsFull() throws Exception {
        assumeTrue(isRoot(), "mounting a small disk needs root");
        Path disk = Files.createDirectory(directory.resolve("disk"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start();
        assumeTrue(mount.waitFor() == 0, "mount refused: " + Children.output(mount));
        try {
            SpillingChild.fillTheDisk(options.directory(disk).threshold(100_000));
            SpillingChild.fillTheDisk(options.directory(disk).threshold(10_000).encrypted());
            try (SpooledIO file = new SpooledIO(options.directory(disk).threshold(2_000_000))) {
                file.write(new byte[2_000_000]);
                assertThatThrownBy(() -> file.writeByte(1)).isInstanceOf(IOException.class);
                assertThat(file.isOnDisk()).isFalse();
                assertThat(file.size()).isEqualTo(2_000_000);
                assertThat(Files.getFileStore(disk).getUsableSpace())
                        .as("space after the attempt")
                        .isEqualTo(1 << 20);
            }
        } finally {
            assertThat(new ProcessBuilder("umount", disk.toString()).start().waitFor())
                    .isZero();
        }
    }

    // ---- killed

    private void kill(int times) throws Exception {
        assumeTrue(isLinux(), "a nameless file dies with its process");
        for (int i = 0; i < times; i++) {
            Process child = Children.start(SpillingChild.class, "for-ever", directory.toString());
            try (BufferedReader lines = child.inputReader()) {
                for (int spills = 0; spills <= i; spills++) {
                    assertThat(lines.readLine()).isEqualTo("spilled");
                }
                child.destroyForcibly();
            }
            child.waitFor();
            checkLeftOvers(i);
        }
        new SpooledIO(options).rollOver();
        assertThat(names()).as("after the next has used the directory").isEmpty();
    }

    /** A process may have been killed when its file had a name for a microsecond: then that file is empty. */
    private void checkLeftOvers(int child) throws IOException {
        assertThat(names()).as("left by child %d", child).hasSizeLessThanOrEqualTo(1);
        for (String name : names()) {
            Path file = directory.resolve(name);
            assertThat(Files.size(file)).as("size of %s", name).isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void leavesNothingWhenItsProcessIsKilled() throws Exception {
        kill(5);
    }

    @Test
    @Tag("heavy")
    void leavesNothingWhenAHundredProcessesAreKilled() throws Exception {
        kill(100);
    }
}

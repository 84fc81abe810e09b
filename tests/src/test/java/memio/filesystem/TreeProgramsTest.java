package memio.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import memio.storage.Spool;
import memio.testkit.Seeds;
import memio.testkit.program.TreePrograms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Random programs on a tree in memory and on one on the disk. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the disk to compare with is not like Unix")
@DisplayName("random programs do the same in memory and on the disk:")
class TreeProgramsTest {
    private static final int STEPS = 40;

    @TempDir
    Path disk;

    private TreePrograms on(MemioFileSystem fs) {
        return TreePrograms.on(
                () -> Files.createTempDirectory(fs.getPath("/"), ""), () -> Files.createTempDirectory(disk, ""));
    }

    private void check(Spool files, int programs) throws IOException {
        try (MemioFileSystem fs = MemioFileSystem.open(Volume.DEFAULT.files(files))) {
            on(fs).check(programs, STEPS);
            assertThat(fs.snapshot().size()).isZero();
            assertThat(Files.getFileStore(fs.getPath("/")).getUsableSpace())
                    .as("the quota has everything back")
                    .isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    @DisplayName("files in memory")
    void inMemory() throws IOException {
        check(Spool.DEFAULT.threshold(Long.MAX_VALUE), 80);
    }

    @Test
    @DisplayName("files in pieces of 3 bytes")
    void inPieces() throws IOException {
        check(Spool.DEFAULT.threshold(Long.MAX_VALUE).blockSize(3), 80);
    }

    @Test
    @DisplayName("files that go to disk at 8 bytes")
    void spilled() throws IOException {
        check(Spool.DEFAULT.threshold(8).blockSize(4).cache(3), 50);
    }

    @Test
    @DisplayName("a tree that is restored all the time from its own snapshot")
    void restored() throws IOException {
        try (MemioFileSystem fs = MemioFileSystem.open(Volume.DEFAULT.files(Spool.DEFAULT.threshold(20)))) {
            on(fs).disturbed(directory -> fs.restore(fs.snapshot())).check(50, STEPS);
        }
    }

    @Test
    @Tag("heavy")
    @DisplayName("many")
    void many() throws IOException {
        check(Spool.DEFAULT.threshold(8).blockSize(3), 5_000);
    }

    @Test
    @DisplayName("a file that is lost is found out, in few steps")
    void findsWhatIsLost() throws IOException {
        try (MemioFileSystem fs = MemioFileSystem.open()) {
            var failure = on(fs).disturbed(directory -> {
                        if (Files.isRegularFile(directory.resolve("a"))) {
                            Files.delete(directory.resolve("a"));
                        }
                    })
                    .search(Seeds.next(), 1000, STEPS)
                    .orElseThrow();
            assertThat(failure.length()).as(failure.toString()).isLessThanOrEqualTo(5);
        }
    }
}

package memio.random;

import memio.SpooledIO;
import memio.spill.MemoryScratch;
import memio.storage.Spool;
import memio.testkit.program.RandomPrograms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link SpooledIO} does what a plain array does, wherever its bytes are. */
@DisplayName("random programs on spooled files")
class SpooledProgramsTest {
    private static final Spool SMALL =
            Spool.DEFAULT.maxSize(1000).blockSize(7).cache(3).scratch(MemoryScratch::open);

    private static void check(int programs, int border, Spool options) {
        RandomPrograms.on(() -> new SpooledIO(options))
                .border(border)
                .limits(options.maxSize(), Integer.MAX_VALUE)
                .truncateExtends()
                .check(programs, 60);
    }

    @Test
    void runOnDisk() {
        check(2_000, 7, SMALL.threshold(0));
    }

    @Test
    void runOnDiskInBlocksOfOneByte() {
        check(1_000, 3, SMALL.threshold(0).blockSize(1));
    }

    @Test
    void runOnTheWayToDisk() {
        check(4_000, 7, SMALL.threshold(15));
    }

    @Test
    void runEncrypted() {
        check(300, 16, SMALL.threshold(10).blockSize(16).secret());
    }

    @Test
    void runOnBlocksOfTheDefaultSize() {
        check(100, 1 << 16, Spool.DEFAULT.threshold(1 << 17).maxSize(1 << 20));
    }
}

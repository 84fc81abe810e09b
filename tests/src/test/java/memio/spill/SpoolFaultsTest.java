package memio.spill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import memio.SpooledIO;
import memio.spill.FaultyDisk.Fault;
import memio.storage.Budget;
import memio.storage.Scratch;
import memio.storage.ScratchFile;
import memio.storage.Spool;
import memio.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every call of the disk goes wrong in every way, once and for ever, and nothing is lost. */
@DisplayName("a spooled file on a bad disk")
class SpoolFaultsTest {
    private static final int STEPS = 30;
    private static final long SEED = Seeds.next();

    private static final Spool[] KINDS = {
        Spool.DEFAULT.threshold(0).blockSize(4).cache(3),
        Spool.DEFAULT.threshold(20).blockSize(7).cache(4),
        Spool.DEFAULT.threshold(60).blockSize(1).cache(3),
        Spool.DEFAULT.threshold(60).blockSize(16).cache(5).budget(new Budget(64)),
        Spool.DEFAULT.threshold(10).blockSize(8).encrypted(),
    };

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isWhatItWasWhenACallGoesWrong(Fault fault) throws IOException {
        for (int i = 0; i < 12; i++) {
            attackEachCall(SEED + i, KINDS[i % KINDS.length], fault, MemoryScratch::open);
        }
    }

    @Test
    void isNotHarmedByAnInterruptDuringAnyCallOfARealFile() throws IOException {
        attackEachCall(SEED, KINDS[0], Fault.IS_INTERRUPTED, ScratchFile::open);
        attackEachCall(SEED, KINDS[1], Fault.IS_INTERRUPTED, ScratchFile::open);
    }

    private static void attackEachCall(long seed, Spool options, Fault fault, Scratch.Opener opener)
            throws IOException {
        FaultyDisk counting = FaultyDisk.healthy();
        run(seed, options, counting);
        for (int k = 0; k <= counting.calls(); k++) {
            run(seed, options, new FaultyDisk(opener, fault, k, false));
            run(seed, options, new FaultyDisk(opener, fault, k, true));
        }
    }

    private static void run(long seed, Spool options, FaultyDisk disk) {
        SpoolProgram program = new SpoolProgram(seed, STEPS);
        try {
            SpooledIO file = new SpooledIO(options.scratch(disk));
            program.run(file, disk);
            closeInSpiteOfAll(file);
            assertThat(Thread.interrupted() || true).isTrue();
            if (!program.tookSnapshots()) {
                assertThat(disk.openFiles()).as("open files").isZero();
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            throw new AssertionError("-D" + Seeds.PROPERTY + "=" + seed + ", " + options, e);
        }
    }

    private static void closeInSpiteOfAll(SpooledIO file) {
        try {
            file.close();
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("planted: close");
        }
        assertThat(file.closed()).isTrue();
        try {
            file.close();
        } catch (IOException e) {
            throw new AssertionError("the second close is silent", e);
        }
    }
}

package memio.random;

import memio.storage.Memory;
import memio.testkit.program.FamilyPrograms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files that share their bytes, snapshots and views do what plain arrays do, also when memory runs out. */
@DisplayName("random programs on families of files")
class FamilyProgramsTest {
    private static final int STEPS = 60;

    private static FamilyPrograms on(int segmentSize) {
        return FamilyPrograms.on(Memory.DEFAULT.segmentSize(segmentSize).maxSize(1000))
                .border(segmentSize);
    }

    @Test
    void runOnSegmentsOfOneByte() {
        on(1).check(2_000, STEPS);
    }

    @Test
    void runOnSegmentsOfSevenBytes() {
        on(7).check(2_000, STEPS);
    }

    @Test
    void runOnSegmentsOfAPowerOfTwo() {
        on(8).check(2_000, STEPS);
    }

    @Test
    void runOnOneArray() {
        FamilyPrograms.on(Memory.DEFAULT.maxSize(1000)).border(40).check(1_500, STEPS);
    }

    @Test
    void runOnTreesOfTwoLevels() {
        FamilyPrograms.on(Memory.DEFAULT.segmentSize(1).maxSize(4000))
                .border(256)
                .check(500, STEPS);
    }

    @Test
    void runOnTreesOfThreeLevels() {
        FamilyPrograms.on(Memory.DEFAULT.segmentSize(1).maxSize(1 << 18))
                .border(1 << 16)
                .check(6, 40);
    }

    @Test
    void runOnSegmentsOfTheDefaultSize() {
        FamilyPrograms.on(Memory.DEFAULT.maxSize(1 << 20)).border(1 << 16).check(100, STEPS);
    }

    @Test
    void runAgainstALowLimit() {
        FamilyPrograms.on(Memory.DEFAULT.segmentSize(5).maxSize(12)).border(5).check(2_000, STEPS);
    }

    @Test
    void runOnSecrets() {
        on(7).secret().check(1_000, STEPS);
        FamilyPrograms.on(Memory.DEFAULT.maxSize(1000)).border(40).secret().check(500, STEPS);
    }

    @Test
    void runWhileMemoryRunsOut() {
        on(1).runningOutOfMemory().check(500, STEPS);
        on(7).runningOutOfMemory().check(1_000, STEPS);
        on(16).runningOutOfMemory().check(1_000, STEPS);
    }

    @Test
    void runOnSecretsWhileMemoryRunsOut() {
        on(7).secret().runningOutOfMemory().check(500, STEPS);
    }
}

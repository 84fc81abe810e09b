package memio.random;

import memio.BytesIO;
import memio.storage.Memory;
import memio.testkit.program.RandomPrograms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@link BytesIO} does what a plain array does, millions of operations long. */
@DisplayName("random programs")
class RandomProgramsTest {
    private static final int STEPS = 60;

    private static void check(int programs, int border, Memory options) {
        RandomPrograms.on(() -> new BytesIO(options))
                .border(border)
                .limits(options.maxSize(), options.largestArray())
                .check(programs, STEPS);
    }

    @Test
    void runOnSegmentsOfOneByte() {
        check(6_000, 1, Memory.DEFAULT.segmentSize(1).maxSize(1000));
    }

    @Test
    void runOnSegmentsOfSevenBytes() {
        check(6_000, 7, Memory.DEFAULT.segmentSize(7).maxSize(1000));
    }

    @Test
    void runOnSegmentsOfAPowerOfTwo() {
        check(6_000, 8, Memory.DEFAULT.segmentSize(8).maxSize(1000).expectedSize(20));
    }

    @Test
    void runOnOneArray() {
        check(6_000, 8, Memory.DEFAULT.maxSize(1000));
    }

    @Test
    void runOnSegmentsOfTheDefaultSize() {
        check(500, 1 << 16, Memory.DEFAULT.maxSize(1 << 20));
    }

    @Test
    void runAgainstALowLimit() {
        check(6_000, 5, Memory.DEFAULT.segmentSize(5).maxSize(12));
    }

    @Test
    void runAgainstTheLongestArray() {
        check(6_000, 4, Memory.DEFAULT.segmentSize(4).maxSize(40).largestArray(9));
    }

    @Test
    void runOnSegmentsLongerThanTheLongestArray() {
        check(6_000, 6, Memory.DEFAULT.segmentSize(64).maxSize(60).largestArray(6));
    }
}

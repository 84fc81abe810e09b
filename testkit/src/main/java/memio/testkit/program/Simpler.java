package memio.testkit.program;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Smaller numbers to try in the place of one. */
final class Simpler {
    private Simpler() {}

    /** One operation in plainer words, then others with smaller numbers. */
    static List<Operation> plainly(Operation plainer, Stream<? extends Operation> smaller) {
        List<Operation> simpler = new ArrayList<>();
        simpler.add(plainer);
        smaller.forEach(simpler::add);
        return simpler;
    }

    /** Zero, the half, one less; for negative ones −1. */
    static Stream<Long> numbers(long n) {
        LongStream smaller = n < 0 ? LongStream.of(-1) : LongStream.of(0, 1, n / 2, n - n / 8, n - 1);
        return smaller.filter(s -> n < 0 ? s > n : s >= 0 && s < n).distinct().boxed();
    }
}

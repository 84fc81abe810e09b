package memio.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import memio.cli.terminal.Progress;

/**
 * Measures the loop that BytesIO is known for: "Hello World" appended 50,000 times.
 *
 * <p>Every contender is warmed up with a quarter of the work, then measured in three blocks; a block has as many rounds as fit
 * into its time, and at least one. So the slow ones, which need most of a second a round, have three rounds (fewer on a slow
 * machine), and the fast ones hundreds. What counts is the median. After each round, outside its time, the content is compared with what it should be:
 * no contender can win by leaving work out, and no JIT by noticing that nobody looks.
 *
 * @param appends how often each appends in a round
 * @param block how long a block lasts, if one round is not longer
 */
public record Headline(int appends, Duration block) {
    /** As the original author measured it. */
    static final Headline ORIGINAL = new Headline(50_000, Duration.ofMillis(150));

    /** In how many parts {@link #run(Progress)} goes. */
    static final int PARTS = Contender.values().length;

    private static final int BLOCKS = 3;

    /** How many steps it reports. */
    static final int STEPS = PARTS * (BLOCKS + 1);

    /** Who has spent more than this is not asked again. */
    private static final long PATIENCE = Duration.ofMillis(2_500).toNanos();

    /** How long all contenders take, in their order. */
    List<Timing> run(Progress progress) throws IOException {
        byte[] expected = expected(appends);
        List<Timing> timings = new ArrayList<>();
        for (Contender contender : Contender.values()) {
            progress.part(contender.title());
            block(contender, appends / 4, expected(appends / 4));
            progress.step();
            List<Long> rounds = new ArrayList<>();
            for (int i = 0; i < BLOCKS; i++) {
                if (rounds.stream().mapToLong(Long::longValue).sum() < PATIENCE) {
                    rounds.addAll(block(contender, appends, expected));
                }
                progress.step();
            }
            timings.add(Timing.of(contender, rounds));
        }
        return timings;
    }

    /** The nanoseconds of each round. */
    private List<Long> block(Contender contender, int times, byte[] expected) throws IOException {
        List<Long> rounds = new ArrayList<>();
        long end = System.nanoTime() + block.toNanos();
        do {
            long start = System.nanoTime();
            Supplier<byte[]> result = contender.append(times);
            rounds.add(System.nanoTime() - start);
            if (!Arrays.equals(expected, result.get())) {
                throw new IllegalStateException(contender.title() + " does not hold what was written");
            }
        } while (System.nanoTime() < end);
        return rounds;
    }

    /** How many bytes everyone holds at the end. */
    long bytes() {
        return (long) appends * HelloStep.TEXT.length();
    }

    private static byte[] expected(int times) {
        return HelloStep.TEXT.repeat(times).getBytes(StandardCharsets.UTF_8);
    }
}

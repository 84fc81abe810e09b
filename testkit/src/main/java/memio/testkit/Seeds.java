package memio.testkit;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Hands out the seeds of random tests: a fresh one each run, or the one a failed run printed.
 *
 * <p>A test puts its seed into every failure message; {@code -Dmemio.seed=…} then runs the same program again. Safe for
 * use by several threads.
 */
public final class Seeds {
    /** The system property that repeats a run; a decimal {@code long}. */
    public static final String PROPERTY = "memio.seed";

    private Seeds() {}

    /**
     * Returns the seed for this run.
     *
     * @return the value of the system property {@value #PROPERTY} if it is set, a random number otherwise
     * @throws NumberFormatException if the property is set to something other than a decimal {@code long}
     */
    public static long next() {
        String given = System.getProperty(PROPERTY);
        return given == null ? ThreadLocalRandom.current().nextLong() : Long.parseLong(given.strip());
    }
}

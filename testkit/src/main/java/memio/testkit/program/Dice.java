package memio.testkit.program;

import java.util.SplittableRandom;

/** Draws what programs are made of: small numbers mostly, often those beside a border, sometimes monstrous ones. */
final class Dice {
    private static final long[] MONSTERS = {
        -1, -2, Long.MIN_VALUE, 1L << 62, Long.MAX_VALUE - 1, Long.MAX_VALUE,
    };

    private final SplittableRandom random;
    private final int border;
    private final int reach;

    /** Dice for a file that behaves differently at each multiple of {@code border} bytes. */
    Dice(long seed, int border) {
        random = new SplittableRandom(seed);
        this.border = border;
        reach = Math.max(12, 2 * border + 2);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    boolean oneIn(int n) {
        return below(n) == 0;
    }

    /** How much to read or write. */
    int length() {
        return below(4) < 3 ? below(9) : oneIn(2) ? nearBorder() : below(reach);
    }

    /** As {@link #length()}, or negative, or as much as can be said. */
    int size() {
        return oneIn(12) ? (coin() ? -1 - below(3) : Integer.MAX_VALUE - below(10)) : length();
    }

    Payload payload() {
        return new Payload(length(), below(50));
    }

    /** Where to go. */
    long position() {
        return oneIn(40) ? MONSTERS[below(MONSTERS.length)] : modestPosition();
    }

    /** Where to go, when it cannot be a monstrous place. */
    int modestPosition() {
        return oneIn(3) ? nearBorder() : below(reach);
    }

    private int nearBorder() {
        return Math.max(0, border * below(4) - 1 + below(3));
    }
}

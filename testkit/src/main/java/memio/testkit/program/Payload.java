package memio.testkit.program;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Bytes to write: letters, and now and then a newline. */
record Payload(int length, int salt) {

    /** The longest payload together with the largest salt. */
    static final int LONGEST = 1 << 18;

    private static final byte[] PATTERN = new byte[LONGEST];

    static {
        for (int i = 0; i < LONGEST; i++) {
            PATTERN[i] = (byte) (i % 11 == 0 ? '\n' : 'a' + i % 26);
        }
    }

    byte[] bytes() {
        return Arrays.copyOfRange(PATTERN, salt, salt + length);
    }

    List<Payload> simpler() {
        return Stream.concat(
                        Simpler.numbers(length).map(n -> new Payload(n.intValue(), salt)),
                        Simpler.numbers(salt).map(n -> new Payload(length, n.intValue())))
                .toList();
    }

    @Override
    public String toString() {
        return length <= 40 ? "bytes(" + Answers.quoted(bytes()) + ")" : "payload(" + length + ", " + salt + ")";
    }
}

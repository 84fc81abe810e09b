package memio.testkit.program;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Relative paths of a few names. */
final class Names {
    private static final String[] ALPHABET = {"a", "b", "c", "d e"};

    private Names() {}

    /** Mostly short; sometimes with a detour, which ends nowhere else. */
    static String draw(Dice dice) {
        StringBuilder path = new StringBuilder();
        int names = 1 + (dice.oneIn(3) ? 1 : 0) + (dice.oneIn(6) ? 1 : 0);
        for (int i = 1; i < names; i++) {
            String name = ALPHABET[dice.below(ALPHABET.length)];
            path.append(name).append(dice.oneIn(6) ? "/../" : dice.oneIn(8) ? "/./" : "/");
        }
        return path.append(ALPHABET[dice.below(ALPHABET.length)]).toString();
    }

    /** The same with one name less. */
    static Stream<String> simpler(String path) {
        String[] names = path.split("/");
        return IntStream.range(0, names.length > 1 ? names.length : 0).mapToObj(left -> {
            StringBuilder rest = new StringBuilder();
            for (int i = 0; i < names.length; i++) {
                if (i != left) {
                    rest.append(rest.isEmpty() ? "" : "/").append(names[i]);
                }
            }
            return rest.toString();
        });
    }
}

package memio.testkit.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import memio.StringIO;
import memio.storage.Memory;
import memio.testkit.Seeds;
import memio.text.Newline;
import org.jspecify.annotations.Nullable;

/**
 * Runs random programs on a {@link StringIO} and on a model of one, and demands the same answers and the same state after
 * each step. A failing program is shrunk and printed with its seed. The same seed draws the same programs.
 */
public final class TextPrograms {
    private static final String[] WIDTHS = {"abcdefgh\n\r", "\u00e4\u00f6\u00ff", "\u0100\u4e00\uffff", "\ud83d\ude00"};
    private static final TextStep.Kind[] KINDS = TextStep.Kind.values();

    private final Newline newline;
    private final int segmentSize;

    /**
     * Programs on empty files.
     *
     * @param newline how the files handle line ends
     * @param segmentSize how many characters lie in one segment; lengths and positions are drawn up to a few times that
     */
    public TextPrograms(Newline newline, int segmentSize) {
        this.newline = newline;
        this.segmentSize = segmentSize;
    }

    /**
     * Runs that many programs of that many steps, by a fresh seed or the one given as {@value Seeds#PROPERTY}.
     *
     * @throws AssertionError if one of them fails; its message is the shrunk program
     */
    public void check(int programs, int steps) {
        long seed = Seeds.next();
        for (int i = 0; i < programs; i++) {
            List<TextStep> program = draw(new Random(seed + i), steps);
            String failure = run(program);
            if (failure != null) {
                List<TextStep> shrunk = shrink(program);
                throw new AssertionError("-D" + Seeds.PROPERTY + "=" + (seed + i) + ", newline " + newline
                        + ", segments of " + segmentSize + ": " + run(shrunk)
                        + shrunk.stream().map(step -> "\n  " + step).collect(Collectors.joining()));
            }
        }
    }

    // ---- drawing

    private List<TextStep> draw(Random random, int steps) {
        // Lone halves of one kind only: two that meet would be a pair in the model's strings.
        String alphabet = WIDTHS[0] + WIDTHS[0];
        for (int i = random.nextInt(WIDTHS.length); i > 0; i--) {
            alphabet += WIDTHS[i];
        }
        if (random.nextInt(4) == 0) {
            alphabet += random.nextBoolean() ? "\ud800" : "\udfff";
        }
        int[] characters = alphabet.codePoints().toArray();
        List<TextStep> program = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            program.add(draw(random, characters));
        }
        return program;
    }

    private TextStep draw(Random random, int[] alphabet) {
        TextStep.Kind kind = KINDS[random.nextInt(KINDS.length)];
        return switch (kind) {
            case WRITE, WRITE_CHARS, DOOR_WRITE -> new TextStep(kind, 0, text(random, alphabet, length(random)));
            case APPEND_CHAR -> {
                String one = text(random, alphabet, 1);
                yield new TextStep(kind, 0, one.length() == 1 ? one : "x");
            }
            case READ, READ_LINE, READ_LINES -> new TextStep(kind, length(random) - 1, "");
            case DOOR_READ -> new TextStep(kind, random.nextInt(5), "");
            case SEEK, TRUNCATE -> new TextStep(kind, random.nextInt(20) == 0 ? -1 : 2 * length(random), "");
            default -> new TextStep(kind, 0, "");
        };
    }

    /** Often beside a border. */
    private int length(Random random) {
        int most = 3 * segmentSize + 6;
        return random.nextInt(3) == 0
                ? Math.max(0, random.nextInt(4) * segmentSize + random.nextInt(3) - 1)
                : random.nextInt(random.nextInt(4) == 0 ? most : Math.min(most, 12));
    }

    private static String text(Random random, int[] alphabet, int length) {
        // Mostly narrow, so that widening happens in the middle.
        int most = random.nextInt(3) == 0 ? alphabet.length : Math.min(20, alphabet.length);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(alphabet[random.nextInt(most)]);
        }
        return text.toString();
    }

    // ---- running

    /** What goes wrong, or null. */
    private @Nullable String run(List<TextStep> program) {
        TextModel model = new TextModel(newline);
        try (StringIO file = new StringIO(null, newline, Memory.DEFAULT.segmentSize(segmentSize))) {
            for (int i = 0; i < program.size(); i++) {
                Object actual = program.get(i).on(file);
                Object expected = program.get(i).on(model);
                String where = "step " + (i + 1) + ", ";
                if (!actual.equals(expected)) {
                    return where + "answer: " + actual + " instead of " + expected;
                }
                if (file.tell() != model.position()) {
                    return where + "position: " + file.tell() + " instead of " + model.position();
                }
                if (file.size() != model.size()) {
                    return where + "size: " + file.size() + " instead of " + model.size();
                }
                if (!file.newlines().equals(model.newlines())) {
                    return where + "newlines: " + file.newlines() + " instead of " + model.newlines();
                }
                if ((i % 3 == 0 || i == program.size() - 1) && !file.getValue().equals(model.value())) {
                    return where + "content: " + file.getValue() + " instead of " + model.value();
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            return e.toString();
        }
    }

    private List<TextStep> shrink(List<TextStep> program) {
        List<TextStep> smallest = program;
        boolean progress = true;
        while (progress) {
            progress = false;
            for (int chunk = smallest.size(); chunk > 0; chunk /= 2) {
                for (int from = 0; from < smallest.size(); ) {
                    List<TextStep> rest = new ArrayList<>(smallest);
                    rest.subList(from, Math.min(from + chunk, rest.size())).clear();
                    if (run(rest) != null) {
                        smallest = rest;
                        progress = true;
                    } else {
                        from += chunk;
                    }
                }
            }
            for (int i = 0; i < smallest.size(); i++) {
                for (TextStep simpler : smallest.get(i).simpler()) {
                    List<TextStep> changed = new ArrayList<>(smallest);
                    changed.set(i, simpler);
                    if (run(changed) != null) {
                        smallest = changed;
                        progress = true;
                        break;
                    }
                }
            }
        }
        return smallest;
    }
}

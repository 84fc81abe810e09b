package memio.testkit.program;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import memio.BytesIO;
import memio.base.Whence;
import memio.binary.BinaryIO;
import memio.testkit.Seeds;
import org.jspecify.annotations.Nullable;

/**
 * Runs random programs on a file of bytes and on a model of one, an array and a position, and demands the same answers and
 * the same state.
 *
 * <pre>{@code
 * RandomPrograms.on(() -> new BytesIO(options)).border(7).limits(1000, 500).check(10_000, 50);
 * }</pre>
 *
 * <p>Half of the programs look at the whole content after each step, the other half only at the end, so that what looking
 * would put in order stays as it is. A failing program is shrunk, and its seed printed. The same seed draws the same
 * programs.
 */
public final class RandomPrograms {
    private final Supplier<? extends BinaryIO> files;
    private final int border;
    private final long maxSize;
    private final int largestArray;
    private final boolean truncateExtends;

    private RandomPrograms(
            Supplier<? extends BinaryIO> files, int border, long maxSize, int largestArray, boolean truncateExtends) {
        this.files = files;
        this.border = border;
        this.maxSize = maxSize;
        this.largestArray = largestArray;
        this.truncateExtends = truncateExtends;
    }

    /**
     * Programs on what {@code files} supplies: empty files, one for each run. If they are {@link BytesIO}s, views, states and
     * the like are among the operations.
     */
    public static RandomPrograms on(Supplier<? extends BinaryIO> files) {
        return new RandomPrograms(files, 8, Long.MAX_VALUE, Integer.MAX_VALUE, false);
    }

    /**
     * Lengths and positions are drawn up to a few times {@code border}, and often beside a multiple of it.
     *
     * @param border 1 to 65,536
     */
    public RandomPrograms border(int border) {
        if (border < 1 || border > 1 << 16) {
            throw new IllegalArgumentException("border not in 1 to 65536: " + border);
        }
        return new RandomPrograms(files, border, maxSize, largestArray, truncateExtends);
    }

    /** How many bytes the files may hold, and how many one array of theirs. */
    public RandomPrograms limits(long maxSize, int largestArray) {
        return new RandomPrograms(files, border, maxSize, largestArray, truncateExtends);
    }

    /** Truncating beyond the end extends these files, as it does on a disk. */
    public RandomPrograms truncateExtends() {
        return new RandomPrograms(files, border, maxSize, largestArray, true);
    }

    /**
     * Runs that many programs of that many steps, by a fresh seed or the one given as {@value Seeds#PROPERTY}.
     *
     * @throws AssertionError if one of them fails; its message is the shrunk program
     */
    public void check(int programs, int steps) {
        search(Seeds.next(), programs, steps).ifPresent(failure -> {
            throw new AssertionError(failure.toString());
        });
    }

    /** Runs programs until one fails, and shrinks that one. */
    public Optional<Failure> search(long firstSeed, int programs, int steps) {
        Grammar grammar = new Grammar(files.get() instanceof BytesIO);
        for (int i = 0; i < programs; i++) {
            long seed = firstSeed + i;
            boolean watched = (seed & 1) == 0;
            List<Operation> program = grammar.program(new Dice(seed, border), steps);
            if (run(program, watched) != null) {
                List<Operation> shrunk =
                        Shrinker.shrink(program, smaller -> run(smaller, watched) != null, this::seekInstead);
                Disagreement disagreement = Objects.requireNonNull(run(shrunk, watched), "the same again");
                return Optional.of(new Failure(seed, watched, shrunk, disagreement));
            }
        }
        return Optional.empty();
    }

    private @Nullable Disagreement run(List<Operation> program, boolean watched) {
        Subject subject = new Subject(files.get());
        Model model = new Model(maxSize, largestArray, truncateExtends);
        try {
            for (int i = 0; i < program.size(); i++) {
                Operation operation = program.get(i);
                Object actual = Answers.of(() -> operation.onFile(subject));
                Object expected = Answers.of(() -> operation.onModel(model));
                if (!Objects.deepEquals(actual, expected)) {
                    return new Disagreement(i, "the answer", actual, expected);
                }
                boolean last = i == program.size() - 1;
                Disagreement disagreement = compare(i, subject, model, watched || last);
                if (disagreement != null) {
                    return disagreement;
                }
            }
            return null;
        } finally {
            dispose(subject);
        }
    }

    /** Where a step matters only because it moves the position, a seek says so, and makes the seeks before it superfluous. */
    private @Nullable Operation seekInstead(List<Operation> program, int index) {
        if (program.get(index) instanceof PlaceOperation.Seek) {
            return null;
        }
        Model model = new Model(maxSize, largestArray, truncateExtends);
        for (Operation operation : program.subList(0, index + 1)) {
            Answers.of(() -> operation.onModel(model));
        }
        return new PlaceOperation.Seek(model.position, Whence.START);
    }

    private static @Nullable Disagreement compare(int step, Subject subject, Model model, boolean whole) {
        if (subject.file.closed() != model.closed) {
            return new Disagreement(step, "closed()", subject.file.closed(), model.closed);
        }
        if (model.closed) {
            return null;
        }
        Object position = Answers.of(subject.file::tell);
        if (!Objects.equals(position, model.position)) {
            return new Disagreement(step, "the position", position, model.position);
        }
        if (whole) {
            Object content = Answers.of(subject::content);
            if (!Objects.deepEquals(content, model.content)) {
                return new Disagreement(step, "the content", content, model.content);
            }
        }
        return null;
    }

    private static void dispose(Subject subject) {
        try {
            subject.dispose();
        } catch (IOException e) {
            throw new AssertionError("cannot be closed at the end", e);
        }
    }
}

package memio.testkit.program;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import memio.BytesIO;
import memio.storage.Memory;
import memio.testkit.Allocations;
import memio.testkit.Seeds;
import org.jspecify.annotations.Nullable;

/**
 * Runs random programs on several files in memory at once, of which some work on the same bytes, with snapshots and views of
 * them; and on a model of all that: arrays and positions.
 *
 * <pre>{@code
 * FamilyPrograms.on(Memory.DEFAULT.segmentSize(7).maxSize(1000)).border(7).check(10_000, 60);
 * }</pre>
 *
 * <p>As with {@link RandomPrograms}, every other program looks at everything after each step, the others only at the end;
 * a failing one is shrunk, and the same seed draws the same programs.
 */
public final class FamilyPrograms {
    private final Memory memory;
    private final Function<BytesIO, ? extends Member> members;
    private final int border;
    private final boolean secret;
    private final boolean runsOutOfMemory;

    private FamilyPrograms(
            Memory memory,
            Function<BytesIO, ? extends Member> members,
            int border,
            boolean secret,
            boolean runsOutOfMemory) {
        this.memory = memory;
        this.members = members;
        this.border = border;
        this.secret = secret;
        this.runsOutOfMemory = runsOutOfMemory;
    }

    /** Programs on files with these options, whose allocator is replaced. The maximum size should be small. */
    public static FamilyPrograms on(Memory memory) {
        return new FamilyPrograms(memory, Member::new, 8, false, false);
    }

    /** The same with files whose calls a test has spoiled. */
    public FamilyPrograms members(Function<BytesIO, ? extends Member> spoiled) {
        return new FamilyPrograms(memory, spoiled, border, secret, runsOutOfMemory);
    }

    /**
     * Lengths and positions are drawn up to a few times {@code border}, and often beside a multiple of it.
     *
     * @param border 1 to 65,536
     */
    public FamilyPrograms border(int border) {
        if (border < 1 || border > 1 << 16) {
            throw new IllegalArgumentException("border not in 1 to 65536: " + border);
        }
        return new FamilyPrograms(memory, members, border, secret, runsOutOfMemory);
    }

    /**
     * The same with secrets: after each step, no array that was ever allocated may hold a byte but those that are content
     * of an open file.
     */
    public FamilyPrograms secret() {
        return new FamilyPrograms(memory.secret(), members, border, true, runsOutOfMemory);
    }

    /**
     * Each step first fails at its first allocation, then at its second, and so on until it needs no more: once only that
     * one, once all that follow, too. Whenever it fails, all must be as before.
     */
    public FamilyPrograms runningOutOfMemory() {
        return new FamilyPrograms(memory, members, border, secret, true);
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
        FamilyGrammar grammar = new FamilyGrammar();
        for (int i = 0; i < programs; i++) {
            long seed = firstSeed + i;
            boolean watched = (seed & 1) == 0;
            List<FamilyOperation> program = grammar.program(new Dice(seed, border), steps);
            if (run(program, watched) != null) {
                List<FamilyOperation> shrunk =
                        Shrinker.shrink(program, smaller -> run(smaller, watched) != null, this::seekInstead);
                Disagreement disagreement = Objects.requireNonNull(run(shrunk, watched), "the same again");
                return Optional.of(new Failure(seed, watched, shrunk, disagreement));
            }
        }
        return Optional.empty();
    }

    private @Nullable Disagreement run(List<FamilyOperation> program, boolean watched) {
        Allocations heap = secret ? Allocations.remembering() : Allocations.counting();
        Family family = new Family(memory.allocator(heap), members);
        FamilyRun run = new FamilyRun(family, new FamilyModel(memory.maxSize(), secret), heap);
        try {
            for (int i = 0; i < program.size(); i++) {
                boolean whole = watched || i == program.size() - 1;
                Disagreement disagreement = run.take(i, program.get(i), runsOutOfMemory, whole);
                if (disagreement != null) {
                    return disagreement;
                }
            }
            return null;
        } finally {
            family.dispose();
        }
    }

    /** A seek to where the file of a step ought to stand after it. */
    private @Nullable FamilyOperation seekInstead(List<FamilyOperation> program, int index) {
        if (!(program.get(index) instanceof MemberOperation step) || step instanceof MemberOperation.Seek) {
            return null;
        }
        FamilyModel model = new FamilyModel(memory.maxSize(), secret);
        for (FamilyOperation operation : program.subList(0, index + 1)) {
            Answers.of(() -> operation.onModel(model));
        }
        ModelFile file = model.files[step.file()];
        return file == null || file.closed() ? null : new MemberOperation.Seek(step.file(), file.position);
    }
}

package memio.testkit.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import memio.testkit.Seeds;
import org.jspecify.annotations.Nullable;

/**
 * Runs random programs on a file system and on another one as its model, as a rule that of the disk: the same answers, and the same
 * tree after each step. A failing program is shrunk and printed with its seed.
 */
public final class TreePrograms {
    /** Exceptions that have to be the same; all others are only an {@link IOException}. */
    private static final Set<Class<? extends IOException>> NAMED =
            Set.of(NoSuchFileException.class, FileAlreadyExistsException.class, DirectoryNotEmptyException.class);

    private final Fresh subject;
    private final Fresh model;
    private final Disturbance disturbance;

    private TreePrograms(Fresh subject, Fresh model, Disturbance disturbance) {
        this.subject = subject;
        this.model = model;
        this.disturbance = disturbance;
    }

    /** Something that is done to a file system between two steps. */
    @FunctionalInterface
    public interface Disturbance {
        /** Does it to the file system of the directory in which a program runs. */
        void disturb(Path directory) throws IOException;
    }

    /** A supplier of directories that are new and empty. */
    @FunctionalInterface
    public interface Fresh {
        /** The next one. */
        Path directory() throws IOException;
    }

    /** Programs on the directories of {@code subject}, with those of {@code model} to compare with. */
    public static TreePrograms on(Fresh subject, Fresh model) {
        return new TreePrograms(subject, model, directory -> {});
    }

    /** The same; before each step with which no channel is open, something is done that must not be noticed. */
    public TreePrograms disturbed(Disturbance unnoticed) {
        return new TreePrograms(subject, model, unnoticed);
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
        for (int i = 0; i < programs; i++) {
            long seed = firstSeed + i;
            List<TreeStep> program = draw(new Dice(seed, 8), steps);
            if (run(program) != null) {
                List<TreeStep> shrunk = Shrinker.shrink(program, smaller -> run(smaller) != null, (p, index) -> null);
                Disagreement disagreement = Objects.requireNonNull(run(shrunk), "the same again");
                return Optional.of(new Failure(seed, true, shrunk, disagreement));
            }
        }
        return Optional.empty();
    }

    // ---- drawing

    private static List<TreeStep> draw(Dice dice, int steps) {
        List<TreeStep> program = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            program.add(
                    switch (dice.below(5)) {
                        case 0 -> new PairStep(one(dice, PairStep.Kind.values()), Names.draw(dice), Names.draw(dice));
                        case 1, 2 ->
                            new ChannelStep(
                                    one(dice, ChannelStep.Kind.values()),
                                    dice.below(Ground.CHANNELS),
                                    Names.draw(dice),
                                    dice.length());
                        default -> new PathStep(one(dice, PathStep.Kind.values()), Names.draw(dice));
                    });
        }
        return program;
    }

    private static <T> T one(Dice dice, T[] values) {
        return values[dice.below(values.length)];
    }

    // ---- running

    private @Nullable Disagreement run(List<TreeStep> program) {
        try (Ground mine = new Ground(subject.directory());
                Ground theirs = new Ground(model.directory())) {
            for (int i = 0; i < program.size(); i++) {
                TreeStep step = program.get(i);
                if (!mine.hasChannels()) {
                    disturbance.disturb(mine.root);
                }
                Object actual = answer(step, mine);
                Object expected = answer(step, theirs);
                if (!Objects.equals(actual, expected)) {
                    return new Disagreement(i, "the answer", actual, expected);
                }
                Object after = Answers.of(mine::content);
                Object asItShouldBe = theirs.content();
                if (!Objects.equals(after, asItShouldBe)) {
                    return new Disagreement(i, "the tree", after, asItShouldBe);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object answer(TreeStep step, Ground ground) {
        Object answer = Answers.of(() -> step.on(ground));
        if (answer instanceof Answers.Thrown thrown
                && thrown.exception() instanceof IOException e
                && (!NAMED.contains(thrown.type()) || isBelowAFile(e, ground))) {
            return new Answers.Thrown(IOException.class, e);
        }
        return answer;
    }

    /** What is below a file does not exist, or cannot: newer JDKs say so in other words than older ones. */
    private static boolean isBelowAFile(IOException failure, Ground ground) {
        if (failure instanceof FileSystemException e && e.getFile() != null) {
            Path path = ground.path(e.getFile()).getParent();
            for (; path != null && path.startsWith(ground.root); path = path.getParent()) {
                if (Files.isRegularFile(path)) {
                    return true;
                }
            }
        }
        return false;
    }
}

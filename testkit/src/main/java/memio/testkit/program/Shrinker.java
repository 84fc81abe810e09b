package memio.testkit.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a failing program smaller for as long as it still fails: without some of its steps, with plainer ones in the place of
 * steps, with smaller numbers.
 *
 * @param <O> what the program consists of
 */
final class Shrinker<O extends Step<O>> {
    private static final int MOST_ATTEMPTS = 20_000;

    private final Predicate<List<O>> fails;
    private final Plainer<O> plainer;
    private List<O> program;
    private int attempts;

    private Shrinker(List<O> program, Predicate<List<O>> fails, Plainer<O> plainer) {
        this.program = program;
        this.fails = fails;
        this.plainer = plainer;
    }

    /**
     * What could stand in the place of a step if that matters only for what it leaves behind.
     *
     * @param <O> what the program consists of
     */
    @FunctionalInterface
    interface Plainer<O> {
        /** Another step, or null if {@code program} has a plain one at {@code index} already. */
        @Nullable
        O than(List<O> program, int index);
    }

    /** The smallest program found that fails as {@code program} does. */
    static <O extends Step<O>> List<O> shrink(List<O> program, Predicate<List<O>> fails, Plainer<O> plainer) {
        Shrinker<O> shrinker = new Shrinker<>(program, fails, plainer);
        boolean progress;
        do {
            progress = shrinker.leaveOut();
            progress |= shrinker.speakPlainly();
            progress |= shrinker.simplify();
        } while (progress);
        return shrinker.program;
    }

    /** Leaves out the half, the quarter, … and at last single steps. */
    private boolean leaveOut() {
        boolean progress = false;
        for (int chunk = program.size(); chunk > 0; chunk /= 2) {
            for (int from = 0; from < program.size(); ) {
                List<O> rest = new ArrayList<>(program);
                rest.subList(from, Math.min(from + chunk, rest.size())).clear();
                if (accept(rest)) {
                    progress = true;
                } else {
                    from += chunk;
                }
            }
        }
        return progress;
    }

    private boolean speakPlainly() {
        boolean progress = false;
        for (int i = 0; i < program.size(); i++) {
            O instead = plainer.than(program, i);
            progress |= instead != null && accept(with(i, instead));
        }
        return progress;
    }

    private boolean simplify() {
        boolean progress = false;
        for (int i = 0; i < program.size(); i++) {
            boolean simpler;
            do {
                simpler = false;
                for (O candidate : program.get(i).simpler()) {
                    if (accept(with(i, candidate))) {
                        simpler = true;
                        progress = true;
                        break;
                    }
                }
            } while (simpler);
        }
        return progress;
    }

    private List<O> with(int index, O step) {
        List<O> changed = new ArrayList<>(program);
        changed.set(index, step);
        return changed;
    }

    private boolean accept(List<O> candidate) {
        if (attempts++ >= MOST_ATTEMPTS || !fails.test(candidate)) {
            return false;
        }
        program = candidate;
        return true;
    }
}

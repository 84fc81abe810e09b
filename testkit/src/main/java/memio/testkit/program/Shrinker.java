package memio.testkit.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import memio.base.Whence;

/**
 * Makes a failing program smaller for as long as it still fails: without some of its steps, with plain seeks in the place of
 * steps, with smaller numbers.
 */
final class Shrinker {
    private static final int MOST_ATTEMPTS = 20_000;

    private final Predicate<List<Operation>> fails;
    private final Function<List<Operation>, long[]> positions;
    private List<Operation> program;
    private int attempts;

    private Shrinker(
            List<Operation> program, Predicate<List<Operation>> fails, Function<List<Operation>, long[]> positions) {
        this.program = program;
        this.fails = fails;
        this.positions = positions;
    }

    /**
     * The smallest program found that fails as {@code program} does.
     *
     * @param positions where a program ought to stand after each of its steps
     */
    static List<Operation> shrink(
            List<Operation> program, Predicate<List<Operation>> fails, Function<List<Operation>, long[]> positions) {
        Shrinker shrinker = new Shrinker(program, fails, positions);
        boolean progress;
        do {
            progress = shrinker.leaveOut();
            progress |= shrinker.seekInstead();
            progress |= shrinker.simplify();
        } while (progress);
        return shrinker.program;
    }

    /** Leaves out the half, the quarter, … and at last single steps. */
    private boolean leaveOut() {
        boolean progress = false;
        for (int chunk = program.size(); chunk > 0; chunk /= 2) {
            for (int from = 0; from < program.size(); ) {
                List<Operation> rest = new ArrayList<>(program);
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

    /** Where a step matters only because it moves the position, a seek says so, and makes the seeks before it superfluous. */
    private boolean seekInstead() {
        boolean progress = false;
        for (int i = 0; i < program.size(); i++) {
            if (!(program.get(i) instanceof FileOperation.Seek)) {
                progress |= accept(with(i, new FileOperation.Seek(positions.apply(program)[i], Whence.START)));
            }
        }
        return progress;
    }

    private boolean simplify() {
        boolean progress = false;
        for (int i = 0; i < program.size(); i++) {
            boolean simpler;
            do {
                simpler = false;
                for (Operation candidate : program.get(i).simpler()) {
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

    private List<Operation> with(int step, Operation operation) {
        List<Operation> changed = new ArrayList<>(program);
        changed.set(step, operation);
        return changed;
    }

    private boolean accept(List<Operation> candidate) {
        if (attempts++ >= MOST_ATTEMPTS || !fails.test(candidate)) {
            return false;
        }
        program = candidate;
        return true;
    }
}

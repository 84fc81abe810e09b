package memio.testkit.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing program smaller for as long as it still fails: first without some of its steps, then with smaller numbers. */
final class Shrinker {
    private static final int MOST_ATTEMPTS = 20_000;

    private final Predicate<List<Operation>> fails;
    private List<Operation> program;
    private int attempts;

    private Shrinker(List<Operation> program, Predicate<List<Operation>> fails) {
        this.program = program;
        this.fails = fails;
    }

    /** The smallest program found that fails as {@code program} does. */
    static List<Operation> shrink(List<Operation> program, Predicate<List<Operation>> fails) {
        Shrinker shrinker = new Shrinker(program, fails);
        boolean progress;
        do {
            progress = shrinker.leaveOut();
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

    private boolean simplify() {
        boolean progress = false;
        for (int i = 0; i < program.size(); i++) {
            boolean simpler;
            do {
                simpler = false;
                for (Operation candidate : program.get(i).simpler()) {
                    List<Operation> changed = new ArrayList<>(program);
                    changed.set(i, candidate);
                    if (accept(changed)) {
                        simpler = true;
                        progress = true;
                        break;
                    }
                }
            } while (simpler);
        }
        return progress;
    }

    private boolean accept(List<Operation> candidate) {
        if (attempts++ >= MOST_ATTEMPTS || !fails.test(candidate)) {
            return false;
        }
        program = candidate;
        return true;
    }
}

package memio.testkit.program;

import java.util.List;
import memio.testkit.Seeds;

/** A program on which a file fails, shrunk. Its text is the program with what came and what should have come. */
public final class Failure {
    private final long seed;
    private final boolean watched;
    private final List<? extends Step<?>> program;
    private final Disagreement disagreement;

    Failure(long seed, boolean watched, List<? extends Step<?>> program, Disagreement disagreement) {
        this.seed = seed;
        this.watched = watched;
        this.program = program;
        this.disagreement = disagreement;
    }

    /** The seed of the program before it was shrunk. */
    public long seed() {
        return seed;
    }

    /** How many operations are left. */
    public int length() {
        return program.size();
    }

    @Override
    public String toString() {
        return "a program of " + program.size() + (program.size() == 1 ? " step" : " steps") + " fails (-D"
                + Seeds.PROPERTY + "=" + seed + " runs it again"
                + (watched ? "; the whole content is looked at after each step" : "") + "):\n\n"
                + disagreement.in(program);
    }
}

package memio.testkit.program;

import java.util.List;

/**
 * One step of a program of some kind. Its text is Java.
 *
 * @param <O> the steps of that kind
 */
interface Step<O extends Step<O>> {

    /** The same with smaller numbers or in plainer words, simplest first; what a shrinker tries. */
    default List<? extends O> simpler() {
        return List.of();
    }
}

package memio.testkit.program;

import java.util.Objects;
import memio.binary.Snapshot;
import memio.testkit.Allocations;
import org.jspecify.annotations.Nullable;

/** A family and its model on their way through a program. */
final class FamilyRun {
    private final Family family;
    private final FamilyModel model;
    private final Allocations heap;

    FamilyRun(Family family, FamilyModel model, Allocations heap) {
        this.family = family;
        this.model = model;
        this.heap = heap;
    }

    /**
     * Takes one step on both, and says where they disagree.
     *
     * @param runOut whether it is to fail first, for want of memory, in every way
     * @param whole whether to look at everything, not only at the positions
     */
    @Nullable
    Disagreement take(int index, FamilyOperation step, boolean runOut, boolean whole) {
        Object actual = null;
        boolean done = false;
        for (int k = 1; runOut && !done; k++) {
            for (int way = 0; way < 2 && !done; way++) {
                if (way == 0) {
                    heap.failAt(k);
                } else {
                    heap.failFrom(k);
                }
                actual = Answers.of(() -> step.onFamily(family));
                heap.heal();
                done = !(actual instanceof Answers.Thrown thrown) || thrown.type() != Allocations.RanOut.class;
                Disagreement disagreement = done ? null : compare(index, true, ", memory having run out,");
                if (disagreement != null) {
                    return disagreement;
                }
            }
        }
        if (!done) {
            actual = Answers.of(() -> step.onFamily(family));
        }
        Object expected = Answers.of(() -> step.onModel(model));
        return Objects.deepEquals(actual, expected)
                ? compare(index, whole, "")
                : new Disagreement(index, "the answer", actual, expected);
    }

    private @Nullable Disagreement compare(int index, boolean whole, String when) {
        for (int i = 0; i < Family.FILES; i++) {
            Member file = family.files[i];
            ModelFile expected = model.files[i];
            Disagreement disagreement = file == null || expected == null
                    ? differ(index, "whether there is f" + i + when, file != null, expected != null)
                    : compare(index, "of f" + i + when, file, expected, whole);
            if (disagreement != null) {
                return disagreement;
            }
        }
        for (int i = 0; i < Family.SNAPSHOTS && whole; i++) {
            Snapshot picture = family.snapshots[i];
            Object actual = picture == null ? null : Answers.of(picture::toByteArray);
            Disagreement disagreement = differ(index, "s" + i + when, actual, model.snapshots[i]);
            if (disagreement != null) {
                return disagreement;
            }
        }
        return model.secret
                ? differ(index, "how many bytes the heap knows" + when, heap.bytesLeft(), model.bytesInMemory())
                : null;
    }

    private @Nullable Disagreement compare(int index, String of, Member file, ModelFile expected, boolean whole) {
        if (file.closed() || expected.closed()) {
            return differ(index, "closed() " + of, file.closed(), expected.closed());
        }
        Disagreement disagreement = differ(index, "the position " + of, Answers.of(file::tell), expected.position);
        if (disagreement == null && whole) {
            disagreement = differ(index, "the content " + of, Answers.of(file::getValue), expected.content());
        }
        return disagreement;
    }

    private static @Nullable Disagreement differ(
            int index, String about, @Nullable Object actual, @Nullable Object expected) {
        return Objects.deepEquals(actual, expected) ? null : new Disagreement(index, about, actual, expected);
    }
}

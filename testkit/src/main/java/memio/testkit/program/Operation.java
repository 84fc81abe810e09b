package memio.testkit.program;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a program: what it does to a file, and, in the plainest words, what it ought to do.
 *
 * <p>An answer is a number, a {@code byte[]}, or an {@code Object[]} of answers. The text of an operation is Java.
 */
sealed interface Operation permits FileOperation, MemoryOperation, DoorOperation {

    /** Does it to the file under test. */
    @Nullable
    Object onFile(Subject subject) throws IOException;

    /** Does it to the model. */
    @Nullable
    Object onModel(Model model) throws IOException;

    /** The same with smaller numbers or in plainer words, simplest first; what a shrinker tries. */
    default List<? extends Operation> simpler() {
        return List.of();
    }
}

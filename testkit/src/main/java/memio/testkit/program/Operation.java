package memio.testkit.program;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One step of a program on one file: what it does to the file, and, in the plainest words, what it ought to do.
 *
 * <p>An answer is a number, a {@code byte[]}, or an {@code Object[]} of answers.
 */
sealed interface Operation extends Step<Operation>
        permits ReadOperation, WriteOperation, PlaceOperation, MemoryOperation, DoorOperation {

    /** Does it to the file under test. */
    @Nullable
    Object onFile(Subject subject) throws IOException;

    /** Does it to the model. */
    @Nullable
    Object onModel(Model model) throws IOException;
}

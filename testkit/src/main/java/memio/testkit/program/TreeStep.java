package memio.testkit.program;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One step of a program on a file system. */
sealed interface TreeStep extends Step<TreeStep> permits PathStep, PairStep, ChannelStep {
    /** Does it; the answer does not say on which file system. */
    @Nullable
    Object on(Ground ground) throws IOException;
}

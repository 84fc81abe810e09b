package memio.filesystem;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Does all of several things that may fail, and tells at the end. */
final class Closing {
    private @Nullable IOException failure;

    /** Does one of them. */
    void add(Closeable one) {
        try {
            one.close();
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            } else {
                failure.addSuppressed(e);
            }
        }
    }

    /** Takes the names away from all that is in a directory. */
    void unlinkAll(Directory directory) {
        for (Node node : directory.nodes()) {
            if (node instanceof Directory inside) {
                unlinkAll(inside);
            }
            node.parent = null;
            add(node::unlinked);
        }
    }

    /** Throws what went wrong first. */
    void end() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}

package memio.filesystem;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a name stands for: a directory or a file. Where it is in the tree is guarded by the tree's lock. */
abstract sealed class Node permits Directory, RegularFile {
    private static final AtomicLong COUNT = new AtomicLong();

    /** Tells this node from all others that were ever made. */
    final Key key = new Key(COUNT.incrementAndGet());

    final Times times;

    /** The directory in which this is; null for the root, and once this is deleted. */
    @Nullable
    Directory parent;

    /** What this is called there. */
    String name = "";

    Node(Times times) {
        this.times = times;
    }

    /** The attributes at this moment; the caller has the tree's lock. */
    abstract Attributes attributes();

    /** How many bytes the quota gets back when this loses its name. */
    abstract long returning();

    /** This has lost its name. */
    abstract void unlinked() throws IOException;

    /** A number that only one node has. */
    record Key(long number) {
        @Override
        public String toString() {
            return "(memio=" + number + ")";
        }
    }
}

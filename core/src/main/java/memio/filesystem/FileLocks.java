package memio.filesystem;

import java.nio.channels.OverlappingFileLockException;
import java.util.ArrayList;
import java.util.List;

/** The regions of one file that channels have locked. Its file guards it. */
final class FileLocks {
    private final List<RegionLock> held = new ArrayList<>();

    /** Locks a region that nobody has locked, not even a part of it. */
    void add(RegionLock lock) {
        for (RegionLock other : held) {
            if (other.overlaps(lock.position(), lock.size())) {
                throw new OverlappingFileLockException();
            }
        }
        held.add(lock);
    }

    void remove(RegionLock lock) {
        held.remove(lock);
    }

    boolean contains(RegionLock lock) {
        return held.contains(lock);
    }

    /** A channel is closed, and its locks with it. */
    void removeAll(FileHandle channel) {
        held.removeIf(lock -> lock.acquiredBy() == channel);
    }
}

package memio.binary;

import java.io.IOException;
import memio.storage.CheckedStorage;
import memio.storage.FrozenStorage;

/** A snapshot as a file: read-only, with a position of its own. */
final class SnapshotIO extends StorageIO<IOException> implements BinaryIO {
    SnapshotIO(FrozenStorage bytes) {
        super(new CheckedStorage(bytes), 0);
    }
}

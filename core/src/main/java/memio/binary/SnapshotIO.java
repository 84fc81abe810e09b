package memio.binary;

import memio.storage.FrozenStorage;

/** A snapshot as a file: read-only, with a position of its own. */
final class SnapshotIO extends StorageIO<RuntimeException> implements BinaryIO {
    SnapshotIO(FrozenStorage bytes) {
        super(bytes, 0);
    }
}

package memio.testkit;

import memio.storage.Storage;
import memio.storage.Window;

/** A window that a test works through, as a file would. */
final class Probe extends Window {

    Probe(Storage<?> storage, long position) throws Exception {
        storage.attach(this, position);
    }

    long position() {
        return origin + at;
    }

    /** What can be read without asking the storage. */
    String shown() {
        return at >= readLimit ? "" : Samples.text(array).substring(at, readLimit);
    }

    /** How much can be written without asking the storage. */
    int room() {
        return Math.max(0, writeLimit - at);
    }

    void put(byte value) {
        array[at++] = value;
    }

    /** Reads from its position to the end, one window after the other. */
    String restOf(Storage<?> storage) throws Exception {
        StringBuilder rest = new StringBuilder();
        while (true) {
            storage.lend(this, position());
            if (shown().isEmpty()) {
                return rest.toString();
            }
            rest.append(shown());
            at = readLimit;
        }
    }
}

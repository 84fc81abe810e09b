package memio.conformance;

import memio.BytesIO;
import memio.storage.Memory;

/** Makes the objects that the first lines of programs describe. */
final class Creation {
    private final Memory memory;

    /**
     * Makes objects from now on.
     *
     * @param memory how those in memory are kept there
     */
    Creation(Memory memory) {
        this.memory = memory;
    }

    Subject create(Line line) throws Exception {
        return switch (line.name()) {
            case "BytesIO" -> new BytesSubject(new BytesIO(line.bytes(1), memory));
            default -> throw new AssertionError("unknown kind of object: " + line);
        };
    }
}

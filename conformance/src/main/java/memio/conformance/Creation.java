package memio.conformance;

import memio.BytesIO;

/** Makes the object that the first line of a program describes. */
final class Creation {
    private Creation() {}

    static Subject of(Line line) throws Exception {
        return switch (line.name()) {
            case "BytesIO" -> new BytesSubject(new BytesIO(line.bytes(1)));
            default -> throw new AssertionError("unknown kind of object: " + line);
        };
    }
}

package memio.conformance;

import java.io.IOException;
import memio.StringIO;

/** A {@link StringIO} under test. */
final class StringSubject extends TextSubject {
    private final StringIO file;

    StringSubject(StringIO file) {
        super(file);
        this.file = file;
    }

    @Override
    public String answer(Line line) throws Exception {
        return switch (line.name()) {
            case "getvalue" -> answer(file.getValue());
            case "seek" -> seekInText(line);
            default -> super.answer(line);
        };
    }

    /** What cannot be sought is an UnsupportedOperation in Python's text files, but a plain OSError in its StringIO. */
    private String seekInText(Line line) throws IOException {
        try {
            return Answers.number(seek(line));
        } catch (UnsupportedOperationException e) {
            throw new IOException(e);
        }
    }
}

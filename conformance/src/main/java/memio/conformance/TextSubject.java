package memio.conformance;

import java.util.List;
import memio.text.TextIO;
import org.jspecify.annotations.Nullable;

/** A file of text under test. */
class TextSubject extends FileSubject<String> {
    private final TextIO file;

    TextSubject(TextIO file) {
        super(file);
        this.file = file;
    }

    @Override
    final String data(Line line, int i) {
        return line.text(i);
    }

    @Override
    final String answer(@Nullable String data) {
        return Answers.text(data);
    }

    @Override
    final String written(int count) {
        return Answers.number(count);
    }

    @Override
    public String answer(Line line) throws Exception {
        return switch (line.name()) {
            case "newlines" -> newlines(file.newlines());
            case "line_buffering" -> Answers.flag(file.lineBuffering());
            default -> super.answer(line);
        };
    }

    /** Python has no list for none and for one. */
    static String newlines(List<String> seen) {
        return switch (seen.size()) {
            case 0 -> Answers.NONE;
            case 1 -> Answers.text(seen.get(0));
            default -> Answers.list(seen.stream().map(Answers::text).toList());
        };
    }
}

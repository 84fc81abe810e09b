package memio.conformance;

import java.io.IOException;
import java.util.Arrays;
import memio.BytesIO;
import memio.text.Cookie;
import memio.text.Newline;
import memio.text.Text;
import memio.text.TextIOWrapper;
import org.jspecify.annotations.Nullable;

/** A {@link TextIOWrapper} under test, with cookies in slots. */
final class WrapperSubject extends TextSubject {
    private static final Cookie START = Cookie.of(0);

    private final TextIOWrapper file;
    private final @Nullable BytesIO below;
    private final @Nullable Cookie[] cookies = new Cookie[8];

    /**
     * A subject.
     *
     * @param below the file in memory below, if it is one
     */
    WrapperSubject(TextIOWrapper file, @Nullable BytesIO below) {
        super(file);
        this.file = file;
        this.below = below;
    }

    /** The options in five words of a line; one that is {@code -} is not set. */
    static Text options(Line line, int encoding, int errors, int newline, int lineBuffering, int writeThrough) {
        Text text = Text.DEFAULT;
        text = line.has(encoding) ? text.encoding(line.word(encoding)) : text;
        text = line.has(errors) ? text.errors(line.word(errors)) : text;
        text = line.has(newline) ? text.newline(Newline.of(line.textOrNull(newline))) : text;
        text = line.has(lineBuffering) ? text.lineBuffering(line.flag(lineBuffering)) : text;
        return line.has(writeThrough) ? text.writeThrough(line.flag(writeThrough)) : text;
    }

    @Override
    public String answer(Line line) throws Exception {
        switch (line.name()) {
            case "mark" -> cookies[line.slot(1)] = file.cookie();
            case "goto" -> {
                Cookie cookie = cookies[line.slot(1)];
                file.seek(cookie == null ? START : cookie);
            }
            case "tseek" -> seekText(line);
            case "forget" -> {
                Arrays.fill(cookies, null);
                return Answers.NONE;
            }
            case "reconfigure" -> {
                file.reconfigure(options(line, 1, 2, 3, 4, 5));
                return Answers.NONE;
            }
            case "chunk" -> {
                file.reconfigure(Text.DEFAULT.chunkSize((int) line.number(1)));
                return Answers.NONE;
            }
            case "write_through" -> {
                return Answers.flag(file.writeThrough());
            }
            case "under" -> {
                return Answers.bytes(below == null ? null : below.getValue());
            }
            default -> {
                return super.answer(line);
            }
        }
        return Answers.OPAQUE;
    }

    /** Where a position is more than a number, it is told and sought as a cookie, also to stay where it is. */
    private void seekText(Line line) throws IOException {
        try {
            seek(line);
        } catch (ArithmeticException e) {
            file.seek(file.cookie());
        }
    }

    @Override
    public void finish() {
        super.finish();
        if (below != null) {
            below.close();
        }
    }
}

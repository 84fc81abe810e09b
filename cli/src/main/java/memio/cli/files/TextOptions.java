package memio.cli.files;

import java.io.IOException;
import java.util.HexFormat;
import memio.cli.terminal.Failure;
import memio.cli.terminal.Misuse;
import memio.text.CodingException;
import memio.text.DecodeException;
import memio.text.EncodeException;
import memio.text.Text;

/** What users say about text, as options of a file, and what is told them if the text is not as they say. */
final class TextOptions {

    private TextOptions() {}

    /**
     * The options of these names.
     *
     * @throws Misuse if there is no such encoding or error handler
     */
    static Text of(String encoding, String errors) {
        try {
            return Text.DEFAULT.encoding(encoding).errors(errors);
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * What went wrong with the text that the user calls {@code name}. Where in the file that was, a {@link CodingException} does not know: it
     * counts from the last chunk.
     */
    static Failure failure(String name, IOException e) {
        if (e instanceof DecodeException decoding) {
            byte[] malformed = decoding.malformed();
            String bytes = HexFormat.of().formatHex(malformed, 0, Math.min(8, malformed.length));
            return new Failure(name + ": 0x" + bytes + " is not " + decoding.encoding() + ": " + decoding.reason(), e);
        }
        if (e instanceof EncodeException encoding) {
            String character = String.format("U+%04X", encoding.unencodable().codePointAt(0));
            return new Failure(
                    name + ": " + encoding.encoding() + " has no " + character + ": " + encoding.reason(), e);
        }
        return Failure.of(name, e);
    }
}

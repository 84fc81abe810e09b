package memio.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import memio.IO;
import memio.Open;
import memio.base.ByteIO;
import memio.base.IOBase;
import memio.text.Text;
import memio.text.TextIOWrapper;

/** A file on disk under test, which can be looked into and opened again. */
final class ScratchSubject implements Subject {
    private final Path path;
    private Subject opened;

    /** Opens {@code path} as the words of {@code line} say: mode, buffering, encoding, errors, newline. */
    ScratchSubject(Path path, Line line) throws IOException {
        this.path = path;
        this.opened = open(path, line);
    }

    private static Subject open(Path path, Line line) throws IOException {
        // No newline, and None, is the default.
        Text text = WrapperSubject.options(line, 3, 4, line.isNone(5) ? Line.MISSING : 5, Line.MISSING, Line.MISSING);
        Open options = Open.DEFAULT.buffering((int) line.number(2));
        IOBase<?> file = IO.open(path, line.word(1), text, options);
        return file instanceof TextIOWrapper wrapper
                ? new WrapperSubject(wrapper, null)
                : new BinarySubject((ByteIO) file);
    }

    @Override
    public String answer(Line line) throws Exception {
        return switch (line.name()) {
            case "content" -> Answers.bytes(Files.readAllBytes(path));
            case "reopen" -> {
                opened.finish();
                opened = open(path, line);
                yield Answers.NONE;
            }
            default -> opened.answer(line);
        };
    }

    @Override
    public void finish() {
        opened.finish();
        Quietly.attempt(() -> Files.deleteIfExists(path));
    }
}

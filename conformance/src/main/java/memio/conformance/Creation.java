package memio.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import memio.BytesIO;
import memio.StringIO;
import memio.base.ByteIO;
import memio.binary.Buffered;
import memio.storage.Memory;
import memio.text.Codecs;
import memio.text.ErrorHandler;
import memio.text.IncrementalDecoder;
import memio.text.IncrementalNewlineDecoder;
import memio.text.Newline;
import memio.text.TextIOWrapper;
import org.jspecify.annotations.Nullable;

/** Makes the objects that the first lines of programs describe. */
final class Creation {
    private final Memory memory;
    private @Nullable Path scratch;

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
            case "StringIO" ->
                new StringSubject(new StringIO(line.textOrNull(1), Newline.of(line.textOrNull(2)), memory));
            case "Open" -> open(line);
            case "BufferedReader" -> {
                ByteIO raw = raw(line, 2);
                yield new LayeredSubject(Buffered.reader(raw, (int) line.number(1)), raw, raw);
            }
            case "BufferedWriter" -> {
                ByteIO raw = raw(line, 2);
                yield new LayeredSubject(Buffered.writer(raw, (int) line.number(1)), raw, raw);
            }
            case "BufferedRandom" -> {
                ByteIO raw = raw(line, 2);
                yield new LayeredSubject(Buffered.random(raw, (int) line.number(1)), raw, raw);
            }
            case "BufferedRWPair" -> {
                ByteIO reader = raw(line, 2);
                ByteIO writer = raw(line, 2 + rawWords(line, 2));
                yield new LayeredSubject(Buffered.pair(reader, writer, (int) line.number(1)), reader, writer);
            }
            case "TextIOWrapper" -> {
                BytesIO below = new BytesIO(line.bytes(6), memory);
                yield new WrapperSubject(new TextIOWrapper(below, WrapperSubject.options(line, 1, 2, 3, 4, 5)), below);
            }
            case "NewlineDecoder" -> new DecoderSubject(new IncrementalNewlineDecoder(decoder(line), line.flag(3)));
            default -> throw new AssertionError("unknown kind of object: " + line);
        };
    }

    private static @Nullable IncrementalDecoder decoder(Line line) {
        ErrorHandler errors = ErrorHandler.of(line.has(2) ? line.word(2) : "strict");
        return line.has(1) ? Codecs.lookup(line.word(1)).newDecoder(errors) : null;
    }

    /** The raw file that the words from {@code i} on describe. */
    private ByteIO raw(Line line, int i) {
        if (line.word(i).equals("mem")) {
            return new BytesIO(line.bytes(i + 1), memory);
        }
        int chunk = (int) line.number(i + 2);
        return new TraceRaw(
                line.word(i + 1),
                chunk == 0 ? Integer.MAX_VALUE : chunk,
                line.has(i + 3) ? line.number(i + 3) : Long.MAX_VALUE,
                line.has(i + 4) ? line.number(i + 4) : Long.MAX_VALUE,
                line.bytes(i + 5));
    }

    private static int rawWords(Line line, int i) {
        return line.word(i).equals("mem") ? 2 : 6;
    }

    private Subject open(Line line) throws IOException {
        Path path = scratch();
        try {
            if (line.has(6)) {
                Files.write(path, line.bytes(6));
            }
            return new ScratchSubject(path, line);
        } catch (Throwable e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** The name of the scratch file, in a directory of its own that goes away with this process. */
    private Path scratch() throws IOException {
        Path path = scratch;
        if (path == null) {
            Path directory = Files.createTempDirectory("memio-replay");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Quietly.attempt(() -> Files.delete(directory))));
            path = directory.resolve("scratch");
            scratch = path;
        }
        return path;
    }
}

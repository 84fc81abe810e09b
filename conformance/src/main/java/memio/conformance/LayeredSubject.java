package memio.conformance;

import java.io.IOException;
import java.util.List;
import memio.BytesIO;
import memio.base.ByteIO;
import memio.binary.BinaryIO;

/** A buffered file under test, over raw files that the program can disturb and look into. */
final class LayeredSubject extends BinarySubject {
    private final BinaryIO file;
    private final ByteIO source;
    private final ByteIO target;

    /**
     * A subject over one raw file, or over two.
     *
     * @param source what is read from
     * @param target what is written to, perhaps the same
     */
    LayeredSubject(BinaryIO file, ByteIO source, ByteIO target) {
        super(file);
        this.file = file;
        this.source = source;
        this.target = target;
    }

    @Override
    public String answer(Line line) throws Exception {
        return switch (line.name()) {
            case "under" -> answer(target instanceof TraceRaw raw ? raw.data() : ((BytesIO) target).getValue());
            case "feed" -> {
                if (source instanceof TraceRaw raw) {
                    raw.feed(line.number(1));
                }
                yield Answers.NONE;
            }
            case "drain" -> {
                if (target instanceof TraceRaw raw) {
                    raw.drain(line.number(1));
                }
                yield Answers.NONE;
            }
            case "fail" -> {
                for (ByteIO raw : List.of(source, target)) {
                    if (raw instanceof TraceRaw scripted) {
                        scripted.failing(line.flag(1));
                    }
                }
                yield Answers.NONE;
            }
            default -> super.answer(line);
        };
    }

    @Override
    void refuseWhence() throws IOException {
        if (source != target) {
            file.seek(0); // never possible
        }
    }

    @Override
    public void finish() {
        for (ByteIO raw : List.of(source, target)) {
            if (raw instanceof TraceRaw scripted) {
                scripted.relent();
            }
        }
        super.finish();
        Quietly.attempt(source::close);
        Quietly.attempt(target::close);
    }
}

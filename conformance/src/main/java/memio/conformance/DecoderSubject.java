package memio.conformance;

import memio.text.IncrementalNewlineDecoder;
import org.jspecify.annotations.Nullable;

/** An {@link IncrementalNewlineDecoder} under test, with states in slots. */
final class DecoderSubject implements Subject {
    private final IncrementalNewlineDecoder decoder;
    private final @Nullable State[] states = new State[8];

    DecoderSubject(IncrementalNewlineDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public String answer(Line line) throws Exception {
        return switch (line.name()) {
            case "decode" ->
                Answers.text(
                        line.data(1) instanceof String text
                                ? decoder.decode(text, line.flag(2))
                                : decoder.decode(line.bytes(1), line.flag(2)));
            case "newlines" -> TextSubject.newlines(decoder.newlines());
            case "reset" -> {
                decoder.reset();
                yield Answers.NONE;
            }
            case "save" -> {
                states[line.slot(1)] = new State(decoder.stateBuffer(), decoder.stateFlags());
                yield Answers.OPAQUE;
            }
            case "load" -> {
                State state = states[line.slot(1)];
                if (state == null) {
                    yield Answers.NOTHING;
                }
                decoder.setState(state.buffer, state.flags);
                yield Answers.NONE;
            }
            default -> throw Subject.unknown(line);
        };
    }

    @Override
    public void finish() {
        decoder.reset();
    }

    private record State(byte[] buffer, long flags) {}
}

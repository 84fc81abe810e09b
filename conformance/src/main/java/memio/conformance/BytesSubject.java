package memio.conformance;

import java.util.Arrays;
import memio.BytesIO;
import memio.storage.BufferView;
import org.jspecify.annotations.Nullable;

/** A {@link BytesIO} under test, with its live views in slots. */
final class BytesSubject extends BinarySubject {
    private final BytesIO file;
    private final @Nullable BufferView[] views = new BufferView[8];

    BytesSubject(BytesIO file) {
        super(file);
        this.file = file;
    }

    @Override
    public String answer(Line line) throws Exception {
        return switch (line.name()) {
            case "getvalue" -> Answers.bytes(file.getValue());
            case "getbuffer" -> {
                BufferView view = file.getBuffer();
                release(line.slot(1));
                views[line.slot(1)] = view;
                yield Answers.NONE;
            }
            case "vget", "vset", "vlen", "vrelease", "vwrite", "vread" -> {
                BufferView view = views[line.slot(1)];
                yield view == null ? Answers.NOTHING : answer(line, view);
            }
            default -> super.answer(line);
        };
    }

    private String answer(Line line, BufferView view) {
        return switch (line.name()) {
            case "vlen" -> Answers.number(view.size());
            case "vrelease" -> {
                view.close();
                yield Answers.NONE;
            }
            case "vget" -> {
                int offset = offset(line, view);
                byte[] bytes = new byte[(int) Math.min(line.number(3), view.size() - offset)];
                view.get(offset, bytes);
                yield Answers.bytes(bytes);
            }
            case "vset" -> {
                int offset = offset(line, view);
                byte[] data = line.bytes(3);
                byte[] clipped = Arrays.copyOf(data, (int) Math.min(data.length, view.size() - offset));
                view.put(offset, clipped);
                yield Answers.number(clipped.length);
            }
            case "vwrite" -> isOpen(view) ? Answers.count(file.write(view.asByteBuffer())) : Answers.NOTHING;
            case "vread" -> isOpen(view) ? Answers.count(file.readInto(view.asByteBuffer())) : Answers.NOTHING;
            default -> throw Subject.unknown(line);
        };
    }

    private static int offset(Line line, BufferView view) {
        return (int) (line.number(2) % (view.size() + 1));
    }

    private static boolean isOpen(BufferView view) {
        try {
            view.size();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void release(int slot) {
        BufferView view = views[slot];
        if (view != null) {
            view.close();
        }
    }

    @Override
    void refuseWhence() {
        file.tell();
    }

    @Override
    public void finish() {
        for (int slot = 0; slot < views.length; slot++) {
            release(slot);
        }
        super.finish();
    }
}

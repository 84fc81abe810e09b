package memio.testkit.program;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.storage.BufferView;
import memio.storage.Memory;
import org.jspecify.annotations.Nullable;

/** What only a file in memory can be asked. */
sealed interface MemoryOperation extends Operation {

    record GetValue() implements MemoryOperation {
        @Override
        public Object onFile(Subject subject) {
            return subject.memory().getValue();
        }

        @Override
        public Object onModel(Model model) {
            model.requireOpen();
            model.requireArray(model.content.length);
            return model.content;
        }

        @Override
        public String toString() {
            return "f.getValue()";
        }
    }

    record OpenView() implements MemoryOperation {
        @Override
        public Object onFile(Subject subject) {
            BufferView view = subject.memory().getBuffer();
            subject.views.push(view);
            return view.size();
        }

        @Override
        public Object onModel(Model model) {
            model.requireOpen();
            model.views++;
            return (long) model.content.length;
        }

        @Override
        public String toString() {
            return "view = f.getBuffer()";
        }
    }

    record CloseView() implements MemoryOperation {
        @Override
        public Object onFile(Subject subject) {
            if (subject.views.isEmpty()) {
                return false;
            }
            BufferView view = subject.views.pop();
            view.close();
            view.close();
            return true;
        }

        @Override
        public Object onModel(Model model) {
            return model.views > 0 && model.views-- > 0;
        }

        @Override
        public String toString() {
            return "view.close()";
        }
    }

    record ViewGet(int index, int length) implements MemoryOperation {
        @Override
        public @Nullable Object onFile(Subject subject) {
            if (subject.views.isEmpty()) {
                return null;
            }
            byte[] target = new byte[length];
            subject.views.getFirst().get(index, target);
            return target;
        }

        @Override
        public @Nullable Object onModel(Model model) {
            if (model.views == 0) {
                return null;
            }
            requireRange(model, index, length);
            return Arrays.copyOfRange(model.content, index, index + length);
        }

        @Override
        public String toString() {
            return "view.get(" + index + ", new byte[" + length + "])";
        }
    }

    record ViewPut(int index, Payload data) implements MemoryOperation {
        @Override
        public @Nullable Object onFile(Subject subject) {
            if (!subject.views.isEmpty()) {
                subject.views.getFirst().put(index, data.bytes());
            }
            return null;
        }

        @Override
        public @Nullable Object onModel(Model model) {
            if (model.views > 0) {
                requireRange(model, index, data.length());
                System.arraycopy(data.bytes(), 0, model.content, index, data.length());
            }
            return null;
        }

        @Override
        public List<ViewPut> simpler() {
            return data.simpler().stream().map(d -> new ViewPut(index, d)).toList();
        }

        @Override
        public String toString() {
            return "view.put(" + index + ", " + data + ")";
        }
    }

    /** Looks at everything through one buffer, and changes the first byte through it. */
    record ViewBuffer() implements MemoryOperation {
        @Override
        public @Nullable Object onFile(Subject subject) {
            if (subject.views.isEmpty()) {
                return null;
            }
            ByteBuffer buffer = subject.views.getFirst().asByteBuffer();
            byte[] all = new byte[buffer.remaining()];
            buffer.duplicate().get(all);
            if (all.length > 0) {
                buffer.put(0, (byte) '!');
            }
            return all;
        }

        @Override
        public @Nullable Object onModel(Model model) {
            if (model.views == 0) {
                return null;
            }
            model.requireArray(model.content.length);
            byte[] all = model.content.clone();
            if (all.length > 0) {
                model.content[0] = '!';
            }
            return all;
        }

        @Override
        public String toString() {
            return "view.asByteBuffer().put(0, '!')";
        }
    }

    record GetState() implements MemoryOperation {
        @Override
        public Object onFile(Subject subject) {
            BytesIO.State state = subject.memory().getState();
            byte[] value = new byte[(int) state.value().size()];
            state.value().readAt(0, ByteBuffer.wrap(value));
            return new Object[] {value, state.position()};
        }

        @Override
        public Object onModel(Model model) {
            model.requireOpen();
            model.requireNoView();
            return new Object[] {model.content, model.position};
        }

        @Override
        public String toString() {
            return "f.getState()";
        }
    }

    record SetState(Payload value, long position) implements MemoryOperation {
        @Override
        public @Nullable Object onFile(Subject subject) {
            subject.memory().setState(new BytesIO.State(Snapshot.of(value.bytes()), position));
            return null;
        }

        @Override
        public @Nullable Object onModel(Model model) {
            model.requireOpen();
            model.requireNoView();
            model.requireSize(0, value.length());
            model.content = value.bytes();
            model.position = position;
            return null;
        }

        @Override
        public List<SetState> simpler() {
            return value.simpler().stream().map(v -> new SetState(v, position)).toList();
        }

        @Override
        public String toString() {
            return "f.setState(new State(" + value + ", " + position + "))";
        }
    }

    record WriteFile(Payload data, int position) implements MemoryOperation {
        @Override
        public Object onFile(Subject subject) {
            BytesIO other = new BytesIO(data.bytes(), Memory.DEFAULT.segmentSize(5));
            other.seek(position);
            try {
                return new Object[] {subject.memory().write(other), other.tell()};
            } catch (RuntimeException e) {
                if (other.tell() != position) {
                    return "threw, but moved the source to " + other.tell();
                }
                throw e;
            }
        }

        @Override
        public Object onModel(Model model) {
            int from = Math.min(position, data.length());
            int count = model.write(Arrays.copyOfRange(data.bytes(), from, data.length()));
            return new Object[] {(long) count, (long) Math.max(position, data.length())};
        }

        @Override
        public List<Operation> simpler() {
            return Simpler.plainly(
                    new WriteOperation.Write(data), data.simpler().stream().map(d -> new WriteFile(d, position)));
        }

        @Override
        public String toString() {
            return "f.write(file(" + data + ", position " + position + "))";
        }
    }

    record WriteItself() implements MemoryOperation {
        @Override
        public Object onFile(Subject subject) {
            return subject.memory().write(subject.memory());
        }

        @Override
        public Object onModel(Model model) {
            model.requireOpen();
            model.requireNoView();
            byte[] rest = model.next(-1);
            long position = model.position;
            try {
                model.position += rest.length;
                return (long) model.write(rest);
            } catch (RuntimeException e) {
                model.position = position;
                throw e;
            }
        }

        @Override
        public String toString() {
            return "f.write(f)";
        }
    }

    private static void requireRange(Model model, int index, int length) {
        if (index < 0 || index + length > model.content.length) {
            throw new IndexOutOfBoundsException();
        }
    }
}

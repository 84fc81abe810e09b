package memio.testkit.program;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a file of bytes can be written. */
sealed interface WriteOperation extends Operation {

    record Write(Payload data) implements WriteOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.file.write(data.bytes());
        }

        @Override
        public Object onModel(Model model) {
            return model.write(data.bytes());
        }

        @Override
        public List<Write> simpler() {
            return data.simpler().stream().map(Write::new).toList();
        }

        @Override
        public String toString() {
            return "f.write(" + data + ")";
        }
    }

    record WriteBuffer(Payload data, boolean direct) implements WriteOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            ByteBuffer source = direct ? ByteBuffer.allocateDirect(data.length()) : ByteBuffer.allocate(data.length());
            source.put(data.bytes()).clear();
            try {
                return subject.file.write(source) - source.remaining();
            } catch (RuntimeException e) {
                if (source.position() > 0) {
                    return "threw, but moved the buffer to " + source.position();
                }
                throw e;
            }
        }

        @Override
        public Object onModel(Model model) {
            return model.write(data.bytes());
        }

        @Override
        public List<Operation> simpler() {
            return Simpler.plainly(new Write(data), data.simpler().stream().map(d -> new WriteBuffer(d, direct)));
        }

        @Override
        public String toString() {
            return "f.write(" + (direct ? "direct(" : "ByteBuffer.wrap(") + data + "))";
        }
    }

    record WriteByte(int value) implements WriteOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.file.writeByte(value);
        }

        @Override
        public Object onModel(Model model) {
            return model.write(new byte[] {(byte) value});
        }

        @Override
        public List<Write> simpler() {
            return List.of(new Write(new Payload(1, 1)));
        }

        @Override
        public String toString() {
            return "f.writeByte(" + value + ")";
        }
    }

    record WriteLines(List<Payload> lines) implements WriteOperation {
        @Override
        public @Nullable Object onFile(Subject subject) throws IOException {
            subject.file.writeLines(lines.stream().map(Payload::bytes).toList());
            return null;
        }

        @Override
        public @Nullable Object onModel(Model model) {
            model.requireOpen();
            lines.forEach(line -> model.write(line.bytes()));
            return null;
        }

        @Override
        public List<Operation> simpler() {
            return lines.stream().<Operation>map(Write::new).toList();
        }

        @Override
        public String toString() {
            return "f.writeLines(List.of" + lines.toString().replace('[', '(').replace(']', ')') + ")";
        }
    }
}

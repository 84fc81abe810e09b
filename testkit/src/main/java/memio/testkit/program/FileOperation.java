package memio.testkit.program;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import memio.base.PositionOverflowException;
import memio.base.Whence;
import org.jspecify.annotations.Nullable;

/** What every file of bytes can be asked. */
sealed interface FileOperation extends Operation {

    record Read(int size) implements FileOperation {
        @Override
        public @Nullable Object onFile(Subject subject) throws IOException {
            return subject.file.read(size);
        }

        @Override
        public Object onModel(Model model) {
            return model.read(size);
        }

        @Override
        public List<Read> simpler() {
            return Simpler.numbers(size).map(n -> new Read(n.intValue())).toList();
        }

        @Override
        public String toString() {
            return "f.read(" + size + ")";
        }
    }

    record ReadByte() implements FileOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.file.readByte();
        }

        @Override
        public Object onModel(Model model) {
            byte[] one = model.next(1);
            model.position += one.length;
            return one.length == 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public String toString() {
            return "f.readByte()";
        }
    }

    record ReadInto(int length) implements FileOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            byte[] target = Model.untouched(length);
            return new Object[] {subject.file.readInto(target), target};
        }

        @Override
        public Object onModel(Model model) {
            return model.readInto(length);
        }

        @Override
        public List<Operation> simpler() {
            return Simpler.plainly(new Read(length), Simpler.numbers(length).map(n -> new ReadInto(n.intValue())));
        }

        @Override
        public String toString() {
            return "f.readInto(new byte[" + length + "])";
        }
    }

    record ReadIntoBuffer(int length, boolean direct) implements FileOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            ByteBuffer target = direct ? ByteBuffer.allocateDirect(length) : ByteBuffer.allocate(length);
            target.put(Model.untouched(length)).clear();
            int count = subject.file.readInto(target);
            if (target.position() != count) {
                return "count " + count + ", but moved the buffer to " + target.position();
            }
            byte[] bytes = new byte[length];
            target.clear().get(bytes);
            return new Object[] {count, bytes};
        }

        @Override
        public Object onModel(Model model) {
            return model.readInto(length);
        }

        @Override
        public List<Operation> simpler() {
            return Simpler.plainly(
                    new ReadInto(length), Simpler.numbers(length).map(n -> new ReadIntoBuffer(n.intValue(), direct)));
        }

        @Override
        public String toString() {
            return "f.readInto(ByteBuffer." + (direct ? "allocateDirect(" : "allocate(") + length + "))";
        }
    }

    record Peek(int size) implements FileOperation {
        private static final int AT_HAND = 1 << 17;

        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.file.peek(size);
        }

        @Override
        public Object onModel(Model model) {
            return model.next(size < 1 ? Math.min(AT_HAND, model.largestArray()) : size);
        }

        @Override
        public String toString() {
            return "f.peek(" + size + ")";
        }
    }

    record ReadLine(int limit) implements FileOperation {
        @Override
        public @Nullable Object onFile(Subject subject) throws IOException {
            return subject.file.readLine(limit);
        }

        @Override
        public Object onModel(Model model) {
            return model.readLine(limit);
        }

        @Override
        public List<ReadLine> simpler() {
            return limit == -1 ? List.of() : List.of(new ReadLine(-1));
        }

        @Override
        public String toString() {
            return "f.readLine(" + limit + ")";
        }
    }

    record ReadLines(int hint) implements FileOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.file.readLines(hint).toArray();
        }

        @Override
        public Object onModel(Model model) {
            long start = model.position;
            List<byte[]> lines = new ArrayList<>();
            int total = 0;
            try {
                for (byte[] line = model.readLine(-1); line.length > 0; line = model.readLine(-1)) {
                    lines.add(line);
                    total += line.length;
                    if (hint > 0 && total >= hint) {
                        break;
                    }
                }
                return lines.toArray();
            } catch (RuntimeException e) {
                model.position = start;
                throw e;
            }
        }

        @Override
        public String toString() {
            return "f.readLines(" + hint + ")";
        }
    }

    record Iterate(int count) implements FileOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            List<byte[]> lines = new ArrayList<>();
            Iterator<byte[]> iterator = subject.file.iterator();
            while (lines.size() < count && iterator.hasNext()) {
                lines.add(iterator.next());
            }
            return lines.toArray();
        }

        @Override
        public Object onModel(Model model) {
            model.requireOpen();
            List<byte[]> lines = new ArrayList<>();
            while (lines.size() < count && model.rest() > 0) {
                lines.add(model.readLine(-1));
            }
            return lines.toArray();
        }

        @Override
        public String toString() {
            return "for (byte[] line : first(" + count + ", f)) {}";
        }
    }

    record Write(Payload data) implements FileOperation {
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

    record WriteBuffer(Payload data, boolean direct) implements FileOperation {
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

    record WriteByte(int value) implements FileOperation {
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

    record WriteLines(List<Payload> lines) implements FileOperation {
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

    record Seek(long offset, Whence whence) implements FileOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return whence == Whence.START ? subject.file.seek(offset) : subject.file.seek(offset, whence);
        }

        @Override
        public Object onModel(Model model) {
            model.requireOpen();
            long base = switch (whence) {
                case START -> 0;
                case CURRENT -> model.position;
                case END -> model.content.length;
            };
            long target = base + offset;
            if (offset > 0 && target < 0) {
                throw new PositionOverflowException(base, offset);
            }
            if (target < 0 && whence == Whence.START) {
                throw new IllegalArgumentException();
            }
            model.position = Math.max(0, target);
            return model.position;
        }

        @Override
        public List<Seek> simpler() {
            List<Seek> simpler = new ArrayList<>();
            if (whence != Whence.START) {
                simpler.add(new Seek(Math.max(0, offset), Whence.START));
            }
            Simpler.numbers(offset).forEach(n -> simpler.add(new Seek(n, whence)));
            return simpler;
        }

        @Override
        public String toString() {
            return "f.seek(" + offset + (whence == Whence.START ? ")" : ", " + whence + ")");
        }
    }

    record Truncate(long size) implements FileOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.file.truncate(size);
        }

        @Override
        public Object onModel(Model model) {
            return model.truncate(size);
        }

        @Override
        public List<Truncate> simpler() {
            return Simpler.numbers(size).map(Truncate::new).toList();
        }

        @Override
        public String toString() {
            return "f.truncate(" + size + ")";
        }
    }

    record TruncateHere() implements FileOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.file.truncate();
        }

        @Override
        public Object onModel(Model model) {
            return model.truncate(model.position);
        }

        @Override
        public String toString() {
            return "f.truncate()";
        }
    }

    record Size() implements FileOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.file.size();
        }

        @Override
        public Object onModel(Model model) {
            model.requireOpen();
            return (long) model.content.length;
        }

        @Override
        public String toString() {
            return "f.size()";
        }
    }

    record Close() implements FileOperation {
        @Override
        public @Nullable Object onFile(Subject subject) throws IOException {
            subject.file.close();
            return null;
        }

        @Override
        public @Nullable Object onModel(Model model) {
            model.close();
            return null;
        }

        @Override
        public String toString() {
            return "f.close()";
        }
    }
}

package memio.testkit.program;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a file of bytes can be read. */
sealed interface ReadOperation extends Operation {

    record Read(int size) implements ReadOperation {
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

    record ReadByte() implements ReadOperation {
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

    record ReadInto(int length) implements ReadOperation {
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

    record ReadIntoBuffer(int length, boolean direct) implements ReadOperation {
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

    record Peek(int size) implements ReadOperation {
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

    record ReadLine(int limit) implements ReadOperation {
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

    record ReadLines(int hint) implements ReadOperation {
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

    record Iterate(int count) implements ReadOperation {
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
}

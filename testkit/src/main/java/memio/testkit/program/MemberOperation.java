package memio.testkit.program;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one file of a family can be asked. */
non-sealed interface MemberOperation extends FamilyOperation {

    /** The place of the file. */
    int file();

    @Nullable
    Object on(Member file);

    @Nullable
    Object on(ModelFile file);

    @Override
    default @Nullable Object onFamily(Family family) {
        Member file = family.files[file()];
        return file == null ? null : on(file);
    }

    @Override
    default @Nullable Object onModel(FamilyModel model) {
        ModelFile file = model.files[file()];
        return file == null ? null : on(file);
    }

    record Write(int file, Payload data) implements MemberOperation {
        @Override
        public Object on(Member file) {
            return file.write(data.bytes());
        }

        @Override
        public Object on(ModelFile file) {
            return file.write(data.bytes());
        }

        @Override
        public List<Write> simpler() {
            return data.simpler().stream().map(d -> new Write(file, d)).toList();
        }

        @Override
        public String toString() {
            return "f" + file + ".write(" + data + ")";
        }
    }

    record WriteBuffer(int file, Payload data) implements MemberOperation {
        @Override
        public Object on(Member file) {
            ByteBuffer source = ByteBuffer.allocateDirect(data.length());
            source.put(data.bytes()).clear();
            try {
                return file.write(source) - source.remaining();
            } catch (RuntimeException | Error e) {
                if (source.position() > 0) {
                    return "threw, but moved the buffer to " + source.position();
                }
                throw e;
            }
        }

        @Override
        public Object on(ModelFile file) {
            return file.write(data.bytes());
        }

        @Override
        public List<Write> simpler() {
            return List.of(new Write(file, data));
        }

        @Override
        public String toString() {
            return "f" + file + ".write(direct(" + data + "))";
        }
    }

    record WriteByte(int file, int value) implements MemberOperation {
        @Override
        public Object on(Member file) {
            return file.writeByte(value);
        }

        @Override
        public Object on(ModelFile file) {
            return file.write(new byte[] {(byte) value});
        }

        @Override
        public List<Write> simpler() {
            return List.of(new Write(file, new Payload(1, 1)));
        }

        @Override
        public String toString() {
            return "f" + file + ".writeByte(" + value + ")";
        }
    }

    record WriteAt(int file, long position, Payload data) implements MemberOperation {
        @Override
        public @Nullable Object on(Member file) {
            file.writeAt(position, data.bytes());
            return null;
        }

        @Override
        public @Nullable Object on(ModelFile file) {
            file.writeAt(position, data.bytes());
            return null;
        }

        @Override
        public List<WriteAt> simpler() {
            return Stream.concat(
                            Simpler.numbers(position).map(p -> new WriteAt(file, p, data)),
                            data.simpler().stream().map(d -> new WriteAt(file, position, d)))
                    .toList();
        }

        @Override
        public String toString() {
            return "f" + file + ".writeAt(" + position + ", " + data + ")";
        }
    }

    record CopyWithin(int file, long from, long to, long length) implements MemberOperation {
        @Override
        public @Nullable Object on(Member file) {
            file.copyWithin(from, to, length);
            return null;
        }

        @Override
        public @Nullable Object on(ModelFile file) {
            file.copyWithin(from, to, length);
            return null;
        }

        @Override
        public List<CopyWithin> simpler() {
            return Stream.of(
                            Simpler.numbers(from).map(n -> new CopyWithin(file, n, to, length)),
                            Simpler.numbers(to).map(n -> new CopyWithin(file, from, n, length)),
                            Simpler.numbers(length).map(n -> new CopyWithin(file, from, to, n)))
                    .flatMap(s -> s)
                    .toList();
        }

        @Override
        public String toString() {
            return "f" + file + ".copyWithin(" + from + ", " + to + ", " + length + ")";
        }
    }

    record Read(int file, int size) implements MemberOperation {
        @Override
        public Object on(Member file) {
            return file.read(size);
        }

        @Override
        public Object on(ModelFile file) {
            return file.read(size);
        }

        @Override
        public List<Read> simpler() {
            return Simpler.numbers(size).map(n -> new Read(file, n.intValue())).toList();
        }

        @Override
        public String toString() {
            return "f" + file + ".read(" + size + ")";
        }
    }

    record ReadLine(int file, int limit) implements MemberOperation {
        @Override
        public Object on(Member file) {
            return file.readLine(limit);
        }

        @Override
        public Object on(ModelFile file) {
            return file.readLine(limit);
        }

        @Override
        public String toString() {
            return "f" + file + ".readLine(" + limit + ")";
        }
    }

    record ReadAt(int file, long position, int length) implements MemberOperation {
        @Override
        public Object on(Member file) {
            byte[] target = Model.untouched(length);
            return new Object[] {file.readAt(position, target), target};
        }

        @Override
        public Object on(ModelFile file) {
            file.storage();
            if (position < 0) {
                throw new IllegalArgumentException();
            }
            byte[] target = Model.untouched(length);
            byte[] found = file.next(position, length);
            System.arraycopy(found, 0, target, 0, found.length);
            return new Object[] {found.length, target};
        }

        @Override
        public String toString() {
            return "f" + file + ".readAt(" + position + ", new byte[" + length + "])";
        }
    }

    record Seek(int file, long position) implements MemberOperation {
        @Override
        public Object on(Member file) {
            return file.seek(position);
        }

        @Override
        public Object on(ModelFile file) {
            file.storage();
            if (position < 0) {
                throw new IllegalArgumentException();
            }
            file.position = position;
            return position;
        }

        @Override
        public List<Seek> simpler() {
            return Simpler.numbers(position).map(n -> new Seek(file, n)).toList();
        }

        @Override
        public String toString() {
            return "f" + file + ".seek(" + position + ")";
        }
    }

    record Size(int file) implements MemberOperation {
        @Override
        public Object on(Member file) {
            return file.size();
        }

        @Override
        public Object on(ModelFile file) {
            return (long) file.content().length;
        }

        @Override
        public String toString() {
            return "f" + file + ".size()";
        }
    }
}

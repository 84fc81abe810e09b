package memio.testkit.program;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import memio.BytesIO;
import org.jspecify.annotations.Nullable;

/** How files of a family come into being, and what two of them do together. */
sealed interface KinOperation extends FamilyOperation {

    record Fresh(int file, Payload data) implements KinOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            family.put(file, () -> new BytesIO(data.bytes(), family.memory));
            return null;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            model.put(file, () -> model.memory(data.bytes()));
            return null;
        }

        @Override
        public List<Fresh> simpler() {
            return data.simpler().stream().map(d -> new Fresh(file, d)).toList();
        }

        @Override
        public String toString() {
            return "f" + file + " = new BytesIO(" + data + ", memory)";
        }
    }

    /** A read-only file of bytes that are somebody else's, in two pieces and the second direct. */
    record Wrap(int file, Payload data) implements KinOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            byte[] bytes = data.bytes();
            int half = bytes.length / 2;
            ByteBuffer second = ByteBuffer.allocateDirect(bytes.length - half);
            second.put(bytes, half, bytes.length - half).clear();
            family.put(file, () -> BytesIO.wrap(ByteBuffer.wrap(bytes, 0, half), second));
            return null;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            model.put(file, () -> new ModelFile(ModelStorage.Whole.foreign(data.bytes()), 0));
            return null;
        }

        @Override
        public List<Wrap> simpler() {
            return data.simpler().stream().map(d -> new Wrap(file, d)).toList();
        }

        @Override
        public String toString() {
            return "f" + file + " = BytesIO.wrap(" + data + ")";
        }
    }

    /** Makes a file from another, at another place. */
    sealed interface From extends KinOperation {
        int file();

        int of();

        BytesIO from(Member other);

        ModelFile from(ModelFile other);

        @Override
        default @Nullable Object onFamily(Family family) {
            Member other = family.files[of()];
            return other == null ? null : put(family::put, () -> from(other));
        }

        @Override
        default @Nullable Object onModel(FamilyModel model) {
            ModelFile other = model.files[of()];
            return other == null ? null : put(model::put, () -> from(other));
        }

        private <F> Object put(Places<F> places, Supplier<F> maker) {
            places.put(file(), maker);
            return "done";
        }

        /** Where files are put. */
        @FunctionalInterface
        interface Places<F> {
            void put(int place, Supplier<F> maker);
        }
    }

    record Duplicate(int file, int of) implements From {
        @Override
        public BytesIO from(Member other) {
            return other.duplicate();
        }

        @Override
        public ModelFile from(ModelFile other) {
            return other.duplicate();
        }

        @Override
        public String toString() {
            return "f" + file + " = f" + of + ".duplicate()";
        }
    }

    record Appender(int file, int of) implements From {
        @Override
        public BytesIO from(Member other) {
            return other.appender();
        }

        @Override
        public ModelFile from(ModelFile other) {
            return other.appender();
        }

        @Override
        public List<Duplicate> simpler() {
            return List.of(new Duplicate(file, of));
        }

        @Override
        public String toString() {
            return "f" + file + " = f" + of + ".appender()";
        }
    }

    record Slice(int file, int of, long start, long length) implements From {
        @Override
        public BytesIO from(Member other) {
            return other.slice(start, length);
        }

        @Override
        public ModelFile from(ModelFile other) {
            return other.slice(start, length);
        }

        @Override
        public List<KinOperation> simpler() {
            return Stream.concat(
                            Stream.<KinOperation>of(new Duplicate(file, of)),
                            Stream.concat(
                                    Simpler.numbers(start).map(n -> new Slice(file, of, n, length)),
                                    Simpler.numbers(length).map(n -> new Slice(file, of, start, n))))
                    .toList();
        }

        @Override
        public String toString() {
            return "f" + file + " = f" + of + ".slice(" + start + ", " + length + ")";
        }
    }

    record WriteFile(int file, int source) implements KinOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Member to = family.files[file];
            Member from = family.files[source];
            return to == null || from == null ? null : to.write(from);
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            ModelFile to = model.files[file];
            ModelFile from = model.files[source];
            return to == null || from == null ? null : to.write(from);
        }

        @Override
        public String toString() {
            return "f" + file + ".write(f" + source + ")";
        }
    }
}

package memio.testkit.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the content of one file of a family can be cut and replaced. */
sealed interface ShapeOperation extends MemberOperation {

    record Truncate(int file, long size) implements ShapeOperation {
        @Override
        public Object on(Member file) {
            return file.truncate(size);
        }

        @Override
        public Object on(ModelFile file) {
            return file.truncate(size);
        }

        @Override
        public List<Truncate> simpler() {
            return Simpler.numbers(size).map(n -> new Truncate(file, n)).toList();
        }

        @Override
        public String toString() {
            return "f" + file + ".truncate(" + size + ")";
        }
    }

    record Clear(int file) implements ShapeOperation {
        @Override
        public @Nullable Object on(Member file) {
            file.clear();
            return null;
        }

        @Override
        public @Nullable Object on(ModelFile file) {
            file.clear();
            return null;
        }

        @Override
        public List<Truncate> simpler() {
            return List.of(new Truncate(file, 0));
        }

        @Override
        public String toString() {
            return "f" + file + ".clear()";
        }
    }

    record DiscardBefore(int file, long position) implements ShapeOperation {
        @Override
        public @Nullable Object on(Member file) {
            file.discardBefore(position);
            return null;
        }

        @Override
        public @Nullable Object on(ModelFile file) {
            file.discardBefore(position);
            return null;
        }

        @Override
        public List<DiscardBefore> simpler() {
            return Simpler.numbers(position)
                    .map(n -> new DiscardBefore(file, n))
                    .toList();
        }

        @Override
        public String toString() {
            return "f" + file + ".discardBefore(" + position + ")";
        }
    }

    record Close(int file) implements ShapeOperation {
        @Override
        public @Nullable Object on(Member file) {
            file.close();
            return null;
        }

        @Override
        public @Nullable Object on(ModelFile file) {
            file.close();
            return null;
        }

        @Override
        public String toString() {
            return "f" + file + ".close()";
        }
    }
}

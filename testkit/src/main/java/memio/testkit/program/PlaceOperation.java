package memio.testkit.program;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import memio.base.PositionOverflowException;
import memio.base.Whence;
import org.jspecify.annotations.Nullable;

/** Where a file of bytes stands and where it ends. */
sealed interface PlaceOperation extends Operation {

    record Seek(long offset, Whence whence) implements PlaceOperation {
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

    record Truncate(long size) implements PlaceOperation {
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

    record TruncateHere() implements PlaceOperation {
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

    record Size() implements PlaceOperation {
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

    record Close() implements PlaceOperation {
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

package memio.testkit.program;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import memio.testkit.program.ModelStorage.Whole;
import org.jspecify.annotations.Nullable;

/** What can be done with views of a family's files. */
sealed interface ViewOperation extends FamilyOperation {

    /** Opens a view, and closes the one that was at this place. */
    record Open(int view, int file) implements ViewOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Member of = family.files[file];
            if (of == null) {
                return null;
            }
            family.closeView(view);
            Family.View opened = new Family.View(of.getBuffer());
            family.views[view] = opened;
            return opened.view.size();
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            ModelFile of = model.files[file];
            if (of == null) {
                return null;
            }
            model.closeView(view);
            Whole shown = of.memory();
            shown.views++;
            model.views[view] = shown;
            return (long) shown.content.length;
        }

        @Override
        public String toString() {
            return "v" + view + " = f" + file + ".getBuffer()";
        }
    }

    record Close(int view) implements ViewOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            family.closeView(view);
            return null;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            model.closeView(view);
            return null;
        }

        @Override
        public String toString() {
            return "v" + view + ".close()";
        }
    }

    record Get(int view, int index, int length) implements ViewOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Family.View v = family.views[view];
            if (v == null) {
                return null;
            }
            byte[] target = new byte[length];
            v.view.get(index, target);
            return target;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            Whole shown = model.views[view];
            if (shown == null) {
                return null;
            }
            requireRange(shown, index, length);
            return Arrays.copyOfRange(shown.content, index, index + length);
        }

        @Override
        public String toString() {
            return "v" + view + ".get(" + index + ", new byte[" + length + "])";
        }
    }

    record Put(int view, int index, Payload data) implements ViewOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Family.View v = family.views[view];
            if (v != null) {
                v.view.put(index, data.bytes());
            }
            return null;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            Whole shown = model.views[view];
            if (shown != null) {
                requireRange(shown, index, data.length());
                System.arraycopy(data.bytes(), 0, shown.content, index, data.length());
            }
            return null;
        }

        @Override
        public List<Put> simpler() {
            return data.simpler().stream().map(d -> new Put(view, index, d)).toList();
        }

        @Override
        public String toString() {
            return "v" + view + ".put(" + index + ", " + data + ")";
        }
    }

    /** Reads everything through the view's buffer, and changes a byte through it. */
    record Buffer(int view, int index) implements ViewOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Family.View v = family.views[view];
            if (v == null) {
                return null;
            }
            ByteBuffer buffer = v.buffer();
            byte[] all = new byte[buffer.remaining()];
            buffer.duplicate().get(all);
            if (index < all.length) {
                buffer.put(index, (byte) '!');
            }
            return all;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            Whole shown = model.views[view];
            if (shown == null) {
                return null;
            }
            byte[] all = shown.content.clone();
            if (index < all.length) {
                shown.content[index] = '!';
            }
            return all;
        }

        @Override
        public String toString() {
            return "v" + view + ".asByteBuffer().put(" + index + ", '!')";
        }
    }

    private static void requireRange(Whole shown, int index, int length) {
        if (index < 0 || index + length > shown.content.length) {
            throw new IndexOutOfBoundsException();
        }
    }
}

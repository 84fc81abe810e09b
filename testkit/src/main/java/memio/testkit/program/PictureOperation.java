package memio.testkit.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import memio.BytesIO;
import memio.binary.Snapshot;
import org.jspecify.annotations.Nullable;

/** What can be done with snapshots. */
sealed interface PictureOperation extends FamilyOperation {
    /** Snapshots are not put together beyond that many bytes. */
    int LONGEST = 1 << 18;

    record Take(int picture, int file) implements PictureOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Member from = family.files[file];
            if (from != null) {
                family.snapshots[picture] = from.snapshot();
            }
            return null;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            ModelFile from = model.files[file];
            if (from != null) {
                model.snapshots[picture] = from.snapshot();
            }
            return null;
        }

        @Override
        public List<Of> simpler() {
            return Stream.of(0, 1, 20)
                    .map(length -> new Of(picture, new Payload(length, 0)))
                    .toList();
        }

        @Override
        public String toString() {
            return "s" + picture + " = f" + file + ".snapshot()";
        }
    }

    record Of(int picture, Payload data) implements PictureOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            family.snapshots[picture] = Snapshot.of(data.bytes());
            return null;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            model.snapshots[picture] = data.bytes();
            return null;
        }

        @Override
        public List<Of> simpler() {
            return data.simpler().stream().map(d -> new Of(picture, d)).toList();
        }

        @Override
        public String toString() {
            return "s" + picture + " = Snapshot.of(" + data + ")";
        }
    }

    record SliceOf(int picture, int of, int from, int to) implements PictureOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Snapshot whole = family.snapshots[of];
            if (whole != null) {
                family.snapshots[picture] = whole.slice(from, to);
            }
            return null;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            byte[] whole = model.snapshots[of];
            if (whole != null) {
                if (from > to || to > whole.length) {
                    throw new IndexOutOfBoundsException();
                }
                model.snapshots[picture] = Arrays.copyOfRange(whole, from, to);
            }
            return null;
        }

        @Override
        public String toString() {
            return "s" + picture + " = s" + of + ".slice(" + from + ", " + to + ")";
        }
    }

    record Concat(int picture, int left, int right) implements PictureOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Snapshot a = family.snapshots[left];
            Snapshot b = family.snapshots[right];
            if (a != null && b != null && a.size() + b.size() <= LONGEST) {
                family.snapshots[picture] = a.concat(b);
            }
            return null;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            byte[] a = model.snapshots[left];
            byte[] b = model.snapshots[right];
            if (a != null && b != null && a.length + b.length <= LONGEST) {
                byte[] both = Arrays.copyOf(a, a.length + b.length);
                System.arraycopy(b, 0, both, a.length, b.length);
                model.snapshots[picture] = both;
            }
            return null;
        }

        @Override
        public String toString() {
            return "s" + picture + " = s" + left + ".concat(s" + right + ")";
        }
    }

    record Compare(int left, int right) implements PictureOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Snapshot a = family.snapshots[left];
            Snapshot b = family.snapshots[right];
            return a == null || b == null
                    ? null
                    : new Object[] {Integer.signum(a.compareTo(b)), a.equals(b), a.mismatch(b), a.hashCode()};
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            byte[] a = model.snapshots[left];
            byte[] b = model.snapshots[right];
            return a == null || b == null
                    ? null
                    : new Object[] {
                        Integer.signum(Arrays.compareUnsigned(a, b)),
                        Arrays.equals(a, b),
                        (long) Arrays.mismatch(a, b),
                        Arrays.hashCode(a)
                    };
        }

        @Override
        public String toString() {
            return "compare(s" + left + ", s" + right + ")";
        }
    }

    /** Reads some bytes by themselves, all through a stream, all through buffers, and looks for a newline. */
    record Look(int picture, long position, int length) implements PictureOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Snapshot picture = family.snapshots[this.picture];
            if (picture == null) {
                return null;
            }
            byte[] target = Model.untouched(length);
            int count = picture.readAt(position, ByteBuffer.wrap(target));
            ByteBuffer parts = ByteBuffer.allocate((int) picture.size());
            picture.asByteBuffers().forEach(parts::put);
            try {
                byte[] streamed = picture.asInputStream().readAllBytes();
                return new Object[] {count, target, parts.array(), streamed, picture.indexOf((byte) '\n', position)};
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            byte[] all = model.snapshots[picture];
            if (all == null) {
                return null;
            }
            if (position < 0) {
                throw new IllegalArgumentException();
            }
            byte[] target = Model.untouched(length);
            int start = (int) Math.min(position, all.length);
            int count = Math.min(length, all.length - start);
            System.arraycopy(all, start, target, 0, count);
            int newline = start;
            while (newline < all.length && all[newline] != '\n') {
                newline++;
            }
            return new Object[] {count, target, all, all, newline == all.length ? -1L : (long) newline};
        }

        @Override
        public String toString() {
            return "look(s" + picture + ", " + position + ", " + length + ")";
        }
    }

    record WriteTo(int file, int picture) implements PictureOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Member to = family.files[file];
            Snapshot source = family.snapshots[picture];
            return to == null || source == null ? null : to.write(source);
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            ModelFile to = model.files[file];
            byte[] source = model.snapshots[picture];
            return to == null || source == null ? null : (long) to.write(source);
        }

        @Override
        public String toString() {
            return "f" + file + ".write(s" + picture + ")";
        }
    }

    record Open(int file, int picture) implements PictureOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Snapshot source = family.snapshots[picture];
            if (source != null) {
                family.put(file, () -> new BytesIO(source, family.memory));
            }
            return null;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            byte[] source = model.snapshots[picture];
            if (source != null) {
                model.put(file, () -> model.memory(source));
            }
            return null;
        }

        @Override
        public List<KinOperation.Fresh> simpler() {
            return Stream.of(0, 1, 20)
                    .map(length -> new KinOperation.Fresh(file, new Payload(length, 0)))
                    .toList();
        }

        @Override
        public String toString() {
            return "f" + file + " = new BytesIO(s" + picture + ", memory)";
        }
    }

    record SetState(int file, int picture, long position) implements PictureOperation {
        @Override
        public @Nullable Object onFamily(Family family) {
            Member of = family.files[file];
            Snapshot value = family.snapshots[picture];
            if (of != null && value != null) {
                of.setState(new BytesIO.State(value, position));
            }
            return null;
        }

        @Override
        public @Nullable Object onModel(FamilyModel model) {
            ModelFile of = model.files[file];
            byte[] value = model.snapshots[picture];
            if (of != null && value != null) {
                of.setState(value, position);
            }
            return null;
        }

        @Override
        public String toString() {
            return "f" + file + ".setState(new State(s" + picture + ", " + position + "))";
        }
    }
}

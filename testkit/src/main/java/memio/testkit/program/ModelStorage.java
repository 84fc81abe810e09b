package memio.testkit.program;

import java.util.Arrays;
import memio.base.FileTooLargeException;
import memio.base.LiveViewException;
import memio.base.PositionOverflowException;

/** The bytes that several files work on, and the ways in which a file may see them. */
sealed interface ModelStorage {

    /** All the bytes that show here. */
    byte[] content();

    /** Refuses what a write there would be refused for. */
    void reserve(long position, long length);

    /** Writes over what is there, and returns the position behind it. */
    long write(long position, byte[] data);

    /** Copies bytes that are there; also an appender does this in place. */
    void copyWithin(long from, long to, int length);

    void truncate(long size);

    /** The bytes that this is, or is a part of. */
    Whole whole();

    /** The same bytes, written where they are told to. */
    default ModelStorage inPlace() {
        return this;
    }

    /** An array, and who uses it. */
    final class Whole implements ModelStorage {
        private final long maxSize;
        final boolean writable;
        final boolean secret;
        byte[] content = {};
        int files;
        int views;

        private Whole(long maxSize, boolean writable, boolean secret) {
            this.maxSize = maxSize;
            this.writable = writable;
            this.secret = secret;
        }

        static Whole memory(long maxSize, boolean secret) {
            return new Whole(maxSize, true, secret);
        }

        static Whole foreign(byte[] content) {
            Whole whole = new Whole(0, false, false);
            whole.content = content;
            return whole;
        }

        void requireNoView() {
            if (views > 0) {
                throw new LiveViewException(views);
            }
        }

        void requireWritable() {
            if (!writable) {
                throw new UnsupportedOperationException();
            }
        }

        @Override
        public byte[] content() {
            return content;
        }

        @Override
        public void reserve(long position, long length) {
            requireWritable();
            requireNoView();
            if (length > 0 && position + length < 0) {
                throw new PositionOverflowException(position, length);
            }
            if (length > 0 && position + length > maxSize) {
                throw new FileTooLargeException("");
            }
        }

        @Override
        public long write(long position, byte[] data) {
            reserve(position, data.length);
            if (data.length > 0) {
                int end = (int) position + data.length;
                content = Arrays.copyOf(content, Math.max(content.length, end));
                System.arraycopy(data, 0, content, (int) position, data.length);
            }
            return position + data.length;
        }

        @Override
        public void copyWithin(long from, long to, int length) {
            int start = length == 0 ? 0 : (int) from;
            write(to, Arrays.copyOfRange(content, start, start + length));
        }

        @Override
        public void truncate(long size) {
            requireWritable();
            requireNoView();
            if (size < 0) {
                throw new IllegalArgumentException();
            }
            content = Arrays.copyOf(content, (int) Math.min(size, content.length));
        }

        /** As a picture may be taken, or not. */
        byte[] frozen() {
            requireNoView();
            if (secret) {
                throw new UnsupportedOperationException();
            }
            return content.clone();
        }

        @Override
        public Whole whole() {
            return this;
        }
    }

    /** Everything is written at the end. */
    record Appending(ModelStorage to) implements ModelStorage {
        @Override
        public ModelStorage inPlace() {
            return to.inPlace();
        }

        @Override
        public byte[] content() {
            return to.content();
        }

        @Override
        public void reserve(long position, long length) {
            to.reserve(to.content().length, length);
        }

        @Override
        public long write(long position, byte[] data) {
            long end = to.write(to.content().length, data);
            return data.length > 0 ? end : position;
        }

        @Override
        public void copyWithin(long start, long end, int length) {
            to.copyWithin(start, end, length);
        }

        @Override
        public void truncate(long size) {
            to.truncate(size);
        }

        @Override
        public Whole whole() {
            return to.whole();
        }
    }

    /** Only some of the bytes. */
    record Part(ModelStorage of, long from, long length) implements ModelStorage {
        @Override
        public byte[] content() {
            byte[] all = of.content();
            int start = (int) Math.min(from, all.length);
            return Arrays.copyOfRange(all, start, (int) Math.min(from + length, all.length));
        }

        @Override
        public void reserve(long position, long count) {
            requireWithin(position, count);
            of.reserve(from + Math.min(position, length), count);
        }

        private void requireWithin(long position, long count) {
            if (count > 0 && count > length - position) {
                throw new FileTooLargeException("");
            }
        }

        @Override
        public long write(long position, byte[] data) {
            reserve(position, data.length);
            if (data.length > 0) {
                of.write(from + position, data);
            }
            return position + data.length;
        }

        @Override
        public void copyWithin(long start, long end, int count) {
            requireWithin(end, count);
            of.copyWithin(from + start, from + Math.min(end, length), count);
        }

        @Override
        public void truncate(long size) {
            of.reserve(0, 0);
            if (size < 0) {
                throw new IllegalArgumentException();
            }
            if (size < content().length) {
                throw new UnsupportedOperationException();
            }
        }

        @Override
        public Whole whole() {
            return of.whole();
        }
    }
}

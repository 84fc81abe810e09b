package memio.benchmarks.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import memio.IO;
import memio.base.ByteIO;
import memio.base.Mode;
import memio.binary.BinaryIO;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.FileHandle;
import okio.FileSystem;
import okio.Okio;

/** The libraries, each used as its manual says. A benchmark meets one of them in a JVM, so calls of {@link Access} cost nothing. */
public enum FileLibrary {
    /** {@code IO.openBinary}. */
    MEMIO((path, mode) -> new Memio(IO.openBinary(path, mode))),

    /** {@code IO.openBinary}, read and written at positions: {@code readAt}, {@code writeAt}. */
    MEMIO_AT((path, mode) -> new MemioAt(IO.openBinary(path, mode))),

    /** {@code IO.openRaw}: no buffer. */
    MEMIO_RAW((path, mode) -> new Memio(IO.openRaw(path, mode))),

    /** Buffered streams of the JDK's default size, 8 KiB. */
    BUFFERED_STREAM((path, mode) -> Streams.open(path, mode, 1 << 13)),

    /** Buffered streams with memio's 128 KiB. */
    BUFFERED_STREAM_128K((path, mode) -> Streams.open(path, mode, 1 << 17)),

    /** No buffer. */
    RANDOM_ACCESS_FILE((path, mode) -> Random.open(path, mode)),

    /** No buffer but those of the caller, which are on the heap. */
    FILE_CHANNEL(
            (path, mode) -> new Channel(FileChannel.open(path, Mode.ofRaw(mode).openOptions()))),

    /** A buffered source or sink; a file handle where it is random. */
    OKIO((path, mode) -> okio(path, mode));

    /** The mode of a file to read. */
    static final String READING = "rb";

    /** The mode of a file that is begun anew. */
    static final String WRITING = "wb";

    /** The mode of a file that is read and written anywhere. */
    static final String UPDATING = "r+b";

    private final Opening opening;

    FileLibrary(Opening opening) {
        this.opening = opening;
    }

    /** How a library opens a file. */
    @FunctionalInterface
    private interface Opening {
        Access open(Path path, String mode) throws IOException;
    }

    private static Access okio(Path path, String mode) throws IOException {
        return switch (mode) {
            case READING -> new Source(Okio.buffer(Okio.source(path)));
            case WRITING -> new Sink(Okio.buffer(Okio.sink(path)));
            default -> new Handle(FileSystem.SYSTEM.openReadWrite(okio.Path.get(path)));
        };
    }

    /** Opens a file in one of the three modes. */
    Access open(Path path, String mode) throws IOException {
        return opening.open(path, mode);
    }

    private record Memio(ByteIO file) implements Access {
        @Override
        public int read() throws IOException {
            return file.readByte();
        }

        @Override
        public int read(byte[] target) throws IOException {
            return file.readInto(target, 0, target.length);
        }

        @Override
        public void write(int value) throws IOException {
            file.writeByte(value);
        }

        @Override
        public void write(byte[] source) throws IOException {
            file.write(source, 0, source.length);
        }

        @Override
        public int readAt(long position, byte[] target) throws IOException {
            file.seek(position);
            return file.readInto(target, 0, target.length);
        }

        @Override
        public void writeAt(long position, byte[] source) throws IOException {
            file.seek(position);
            file.write(source, 0, source.length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private record MemioAt(BinaryIO file) implements Access {
        @Override
        public int readAt(long position, byte[] target) throws IOException {
            return file.readAt(position, target, 0, target.length);
        }

        @Override
        public void writeAt(long position, byte[] source) throws IOException {
            file.writeAt(position, source, 0, source.length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private record Streams(InputStream in, OutputStream out) implements Access {
        static Streams open(Path path, String mode, int bufferSize) throws IOException {
            return switch (mode) {
                case READING ->
                    new Streams(
                            new BufferedInputStream(Files.newInputStream(path), bufferSize),
                            OutputStream.nullOutputStream());
                case WRITING ->
                    new Streams(
                            InputStream.nullInputStream(),
                            new BufferedOutputStream(Files.newOutputStream(path), bufferSize));
                default -> throw new UnsupportedOperationException("a stream that reads and writes");
            };
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] target) throws IOException {
            return in.read(target, 0, target.length);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
        }

        @Override
        public void write(byte[] source) throws IOException {
            out.write(source, 0, source.length);
        }

        @Override
        public void close() throws IOException {
            in.close();
            out.close();
        }
    }

    private record Random(RandomAccessFile file) implements Access {
        static Random open(Path path, String mode) throws IOException {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), mode.equals(READING) ? "r" : "rw");
            if (mode.equals(WRITING)) {
                file.setLength(0);
            }
            return new Random(file);
        }

        @Override
        public int read(byte[] target) throws IOException {
            return file.read(target, 0, target.length);
        }

        @Override
        public void write(byte[] source) throws IOException {
            file.write(source, 0, source.length);
        }

        @Override
        public int readAt(long position, byte[] target) throws IOException {
            file.seek(position);
            return file.read(target, 0, target.length);
        }

        @Override
        public void writeAt(long position, byte[] source) throws IOException {
            file.seek(position);
            file.write(source, 0, source.length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private record Channel(FileChannel file) implements Access {
        @Override
        public int read(byte[] target) throws IOException {
            return file.read(ByteBuffer.wrap(target));
        }

        @Override
        public void write(byte[] source) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(source);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        }

        @Override
        public int readAt(long position, byte[] target) throws IOException {
            return file.read(ByteBuffer.wrap(target), position);
        }

        @Override
        public void writeAt(long position, byte[] source) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(source);
            while (buffer.hasRemaining()) {
                file.write(buffer, position + buffer.position());
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private record Source(BufferedSource source) implements Access {
        @Override
        public int read() throws IOException {
            return source.exhausted() ? -1 : source.readByte() & 0xff;
        }

        @Override
        public int read(byte[] target) throws IOException {
            return source.read(target, 0, target.length);
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }

    private record Sink(BufferedSink sink) implements Access {
        @Override
        public void write(int value) throws IOException {
            sink.writeByte(value);
        }

        @Override
        public void write(byte[] source) throws IOException {
            sink.write(source, 0, source.length);
        }

        @Override
        public void close() throws IOException {
            sink.close();
        }
    }

    private record Handle(FileHandle file) implements Access {
        @Override
        public int readAt(long position, byte[] target) throws IOException {
            return file.read(position, target, 0, target.length);
        }

        @Override
        public void writeAt(long position, byte[] source) throws IOException {
            file.write(position, source, 0, source.length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}

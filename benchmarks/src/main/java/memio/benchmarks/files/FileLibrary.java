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
import java.nio.file.StandardOpenOption;
import memio.IO;
import memio.base.ByteIO;
import memio.binary.BinaryIO;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.FileHandle;
import okio.FileSystem;
import okio.Okio;

/** The libraries, each used as its manual says. A benchmark meets one of them in a JVM, so calls of {@link Access} cost nothing. */
public enum FileLibrary {
    /** {@code IO.openBinary}. */
    MEMIO {
        @Override
        Access reading(Path path) throws IOException {
            return new Memio(IO.openBinary(path, "rb"));
        }

        @Override
        Access writing(Path path) throws IOException {
            return new Memio(IO.openBinary(path, "wb"));
        }

        @Override
        Access updating(Path path) throws IOException {
            return new Memio(IO.openBinary(path, "r+b"));
        }
    },

    /** {@code IO.openBinary}, read and written at positions: {@code readAt}, {@code writeAt}. */
    MEMIO_AT {
        @Override
        Access reading(Path path) throws IOException {
            return new MemioAt(IO.openBinary(path, "rb"));
        }

        @Override
        Access writing(Path path) throws IOException {
            return new MemioAt(IO.openBinary(path, "wb"));
        }

        @Override
        Access updating(Path path) throws IOException {
            return new MemioAt(IO.openBinary(path, "r+b"));
        }
    },

    /** {@code IO.openRaw}: no buffer. */
    MEMIO_RAW {
        @Override
        Access reading(Path path) throws IOException {
            return new Memio(IO.openRaw(path, "rb"));
        }

        @Override
        Access writing(Path path) throws IOException {
            return new Memio(IO.openRaw(path, "wb"));
        }

        @Override
        Access updating(Path path) throws IOException {
            return new Memio(IO.openRaw(path, "r+b"));
        }
    },

    /** Buffered streams of the JDK's default size, 8 KiB. */
    BUFFERED_STREAM {
        @Override
        Access reading(Path path) throws IOException {
            return new Streams(new BufferedInputStream(Files.newInputStream(path)), OutputStream.nullOutputStream());
        }

        @Override
        Access writing(Path path) throws IOException {
            return new Streams(InputStream.nullInputStream(), new BufferedOutputStream(Files.newOutputStream(path)));
        }
    },

    /** Buffered streams with memio's 128 KiB. */
    BUFFERED_STREAM_128K {
        @Override
        Access reading(Path path) throws IOException {
            return new Streams(
                    new BufferedInputStream(Files.newInputStream(path), 1 << 17), OutputStream.nullOutputStream());
        }

        @Override
        Access writing(Path path) throws IOException {
            return new Streams(
                    InputStream.nullInputStream(), new BufferedOutputStream(Files.newOutputStream(path), 1 << 17));
        }
    },

    /** No buffer. */
    RANDOM_ACCESS_FILE {
        @Override
        Access reading(Path path) throws IOException {
            return new Random(new RandomAccessFile(path.toFile(), "r"));
        }

        @Override
        Access writing(Path path) throws IOException {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            file.setLength(0);
            return new Random(file);
        }

        @Override
        Access updating(Path path) throws IOException {
            return new Random(new RandomAccessFile(path.toFile(), "rw"));
        }
    },

    /** No buffer but those of the caller, which are on the heap. */
    FILE_CHANNEL {
        @Override
        Access reading(Path path) throws IOException {
            return new Channel(FileChannel.open(path, StandardOpenOption.READ));
        }

        @Override
        Access writing(Path path) throws IOException {
            return new Channel(FileChannel.open(
                    path, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING));
        }

        @Override
        Access updating(Path path) throws IOException {
            return new Channel(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        }
    },

    /** A buffered source or sink; a file handle where it is random. */
    OKIO {
        @Override
        Access reading(Path path) throws IOException {
            return new Source(Okio.buffer(Okio.source(path)));
        }

        @Override
        Access writing(Path path) throws IOException {
            return new Sink(Okio.buffer(Okio.sink(path)));
        }

        @Override
        Access updating(Path path) throws IOException {
            return new Handle(FileSystem.SYSTEM.openReadWrite(okio.Path.get(path)));
        }
    };

    abstract Access reading(Path path) throws IOException;

    /** Begins the file anew. */
    abstract Access writing(Path path) throws IOException;

    /** Reads and writes anywhere. */
    Access updating(Path path) throws IOException {
        throw new UnsupportedOperationException("neither reads nor writes at random: " + this);
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

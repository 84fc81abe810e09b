package memio.benchmarks.memory;

import com.google.common.io.FileBackedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import memio.BytesIO;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.channels.ByteArraySeekableByteChannel;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * The libraries. A benchmark meets one of them in a JVM, so that the calls of {@link Content} are direct ones, as they would
 * be in a program that uses it.
 */
public enum Rival {
    /** What the machine allows: an array of the final size, and nothing but {@code arraycopy}. */
    LIMIT {
        @Override
        Content open(long size) {
            return new PresizedArray(size);
        }
    },

    /** What the machine allows if the content lies in arrays of 64 KiB, of which the right one has to be found. */
    LIMIT_IN_SEGMENTS {
        @Override
        Content open(long size) {
            return new PresizedSegments(size);
        }
    },

    BYTES_IO {
        @Override
        Content open(long size) {
            return new MemioFile(new BytesIO());
        }
    },

    BYTES_IO_STREAM {
        @Override
        Content open(long size) {
            BytesIO file = new BytesIO();
            return new Streams<>(file.asOutputStream(), stream -> {
                file.seek(0);
                return file.asInputStream();
            });
        }
    },

    BYTES_IO_CHANNEL {
        @Override
        Content open(long size) {
            return new Channel(new BytesIO().asChannel());
        }
    },

    /** The methods of the file that take a {@code ByteBuffer}: what the channel is to be compared with. */
    BYTES_IO_BUFFERS {
        @Override
        Content open(long size) {
            return new MemioBuffers(new BytesIO());
        }
    },

    BYTE_ARRAY_STREAM {
        @Override
        Content open(long size) {
            return new Streams<>(new ByteArrayOutputStream(), stream -> new ByteArrayInputStream(stream.toByteArray()));
        }
    },

    MEMORY_CACHE_IMAGE_STREAM {
        @Override
        Content open(long size) {
            return new ImageStream();
        }
    },

    COMMONS_IO_STREAM {
        @Override
        Content open(long size) throws IOException {
            return new Streams<>(
                    UnsynchronizedByteArrayOutputStream.builder().get(),
                    UnsynchronizedByteArrayOutputStream::toInputStream);
        }
    },

    COMMONS_IO_CHANNEL {
        @Override
        Content open(long size) throws IOException {
            return new Channel(ByteArraySeekableByteChannel.builder().get());
        }
    },

    COMMONS_COMPRESS_CHANNEL {
        @Override
        Content open(long size) {
            return new Channel(new SeekableInMemoryByteChannel());
        }
    },

    SPRING_STREAM {
        @Override
        Content open(long size) {
            return new Streams<>(new FastByteArrayOutputStream(), FastByteArrayOutputStream::getInputStream);
        }
    },

    FASTUTIL_STREAM {
        @Override
        Content open(long size) {
            return new Fastutil();
        }
    },

    OKIO_BUFFER {
        @Override
        Content open(long size) {
            return new OkioBuffer();
        }
    },

    KOTLINX_BUFFER {
        @Override
        Content open(long size) {
            return new KotlinxBuffer();
        }
    },

    NETTY_BUFFER {
        @Override
        Content open(long size) {
            return new NettyBuffer();
        }
    },

    AIRLIFT_SLICE {
        @Override
        Content open(long size) {
            return new AirliftSlice();
        }
    },

    LUCENE_OUTPUT {
        @Override
        Content open(long size) {
            return new LuceneOutput();
        }
    },

    AGRONA_BUFFER {
        @Override
        Content open(long size) {
            return new AgronaBuffer();
        }
    },

    GUAVA_FILE_BACKED_STREAM {
        @Override
        Content open(long size) {
            // It goes to disk when there is more, which does not happen here.
            return new Streams<>(
                    new FileBackedOutputStream(Integer.MAX_VALUE),
                    stream -> stream.asByteSource().openStream());
        }
    },

    JIMFS_CHANNEL {
        @Override
        Content open(long size) throws IOException {
            return new FileContent(FileContent.inJimfs());
        }
    },

    FILE_CHANNEL {
        @Override
        Content open(long size) throws IOException {
            return new FileContent(FileContent.onDisk());
        }
    },

    RANDOM_ACCESS_FILE {
        @Override
        Content open(long size) throws IOException {
            return new RandomAccess();
        }
    };

    /** What Agrona needs of the JVM. */
    static final String OPENS = "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED";

    /**
     * A new, empty one.
     *
     * @param size how much will be written; only {@link #LIMIT} is told
     */
    abstract Content open(long size) throws IOException;
}

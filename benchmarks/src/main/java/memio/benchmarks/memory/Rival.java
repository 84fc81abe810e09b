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
    LIMIT(size -> new PresizedArray(size)),

    /** What the machine allows if the content lies in arrays of 64 KiB, of which the right one has to be found. */
    LIMIT_IN_SEGMENTS(size -> new PresizedSegments(size)),

    BYTES_IO(size -> new MemioFile(new BytesIO())),

    /** A file that is cleared instead of closed, and so keeps its memory, as okio and kotlinx do with their pools. */
    BYTES_IO_CLEARED(size -> MemioFile.cleared()),

    BYTES_IO_STREAM(size -> streamsOf(new BytesIO())),

    BYTES_IO_CHANNEL(size -> new Channel(new BytesIO().asChannel())),

    /** The methods of the file that take a {@code ByteBuffer}: what the channel is to be compared with. */
    BYTES_IO_BUFFERS(size -> new MemioBuffers(new BytesIO())),

    BYTE_ARRAY_STREAM(size ->
            new Streams<>(new ByteArrayOutputStream(), stream -> new ByteArrayInputStream(stream.toByteArray()))),

    MEMORY_CACHE_IMAGE_STREAM(size -> new ImageStream()),

    COMMONS_IO_STREAM(size -> new Streams<>(
            UnsynchronizedByteArrayOutputStream.builder().get(), UnsynchronizedByteArrayOutputStream::toInputStream)),

    COMMONS_IO_CHANNEL(
            size -> new Channel(ByteArraySeekableByteChannel.builder().get())),

    COMMONS_COMPRESS_CHANNEL(size -> new Channel(new SeekableInMemoryByteChannel())),

    SPRING_STREAM(size -> new Streams<>(new FastByteArrayOutputStream(), FastByteArrayOutputStream::getInputStream)),

    FASTUTIL_STREAM(size -> new Fastutil()),

    OKIO_BUFFER(size -> new OkioBuffer()),

    KOTLINX_BUFFER(size -> new KotlinxBuffer()),

    NETTY_BUFFER(size -> new NettyBuffer()),

    AIRLIFT_SLICE(size -> new AirliftSlice()),

    LUCENE_OUTPUT(size -> new LuceneOutput()),

    AGRONA_BUFFER(size -> new AgronaBuffer()),

    /** It goes to disk when there is more, which does not happen here. */
    GUAVA_FILE_BACKED_STREAM(size -> new Streams<>(
            new FileBackedOutputStream(Integer.MAX_VALUE),
            stream -> stream.asByteSource().openStream())),

    JIMFS_CHANNEL(size -> new FileContent(FileContent.inJimfs())),

    FILE_CHANNEL(size -> new FileContent(FileContent.onDisk())),

    RANDOM_ACCESS_FILE(size -> new RandomAccess());

    /** What Agrona needs of the JVM. */
    static final String OPENS = "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED";

    private final Opening opening;

    Rival(Opening opening) {
        this.opening = opening;
    }

    /** How a library makes an empty one. */
    @FunctionalInterface
    private interface Opening {
        Content open(long size) throws IOException;
    }

    private static Content streamsOf(BytesIO file) {
        return new Streams<>(file.asOutputStream(), stream -> {
            file.seek(0);
            return file.asInputStream();
        });
    }

    /**
     * A new, empty one.
     *
     * @param size how much will be written; only the limits are told
     */
    Content open(long size) throws IOException {
        return opening.open(size);
    }
}

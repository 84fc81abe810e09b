package memio.cli.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import memio.BytesIO;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.channels.ByteArraySeekableByteChannel;

/**
 * A way to build up bytes in memory piece by piece. Each starts empty and knows nothing of what is coming; each has a loop of
 * its own, so that what the JIT learns about one is not the others' business.
 */
enum Contender {
    /** What everyone writes first. */
    CONCATENATION("concatenation", "concatenation") {
        @Override
        Supplier<byte[]> append(int times) {
            byte[] all = {};
            for (int i = 0; i < times; i++) {
                byte[] longer = Arrays.copyOf(all, all.length + HELLO.length);
                System.arraycopy(HELLO, 0, longer, all.length, HELLO.length);
                all = longer;
            }
            byte[] result = all;
            return () -> result;
        }
    },
    /** {@code SeekableInMemoryByteChannel} of commons-compress. */
    COMPRESS_CHANNEL("commons-compress channel", "commons-compress") {
        @Override
        Supplier<byte[]> append(int times) throws IOException {
            SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
            ByteBuffer hello = ByteBuffer.wrap(HELLO);
            for (int i = 0; i < times; i++) {
                channel.write(hello);
                hello.rewind();
            }
            return () -> Arrays.copyOf(channel.array(), (int) channel.size());
        }
    },
    /** {@code ByteArraySeekableByteChannel} of commons-io. */
    IO_CHANNEL("commons-io channel", "commons-io") {
        @Override
        Supplier<byte[]> append(int times) throws IOException {
            ByteArraySeekableByteChannel channel = new ByteArraySeekableByteChannel();
            ByteBuffer hello = ByteBuffer.wrap(HELLO);
            for (int i = 0; i < times; i++) {
                channel.write(hello);
                hello.rewind();
            }
            return channel::toByteArray;
        }
    },
    /** The JDK's own. */
    STREAM("ByteArrayOutputStream", "ByteArrayOutputStream") {
        @Override
        Supplier<byte[]> append(int times) {
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            for (int i = 0; i < times; i++) {
                stream.writeBytes(HELLO);
            }
            return stream::toByteArray;
        }
    },
    /** Ours. */
    BYTES_IO("BytesIO", "BytesIO") {
        @Override
        Supplier<byte[]> append(int times) {
            BytesIO file = new BytesIO();
            for (int i = 0; i < times; i++) {
                file.write(HELLO);
            }
            return file::getValue;
        }
    };

    private static final byte[] HELLO = HelloStep.TEXT.getBytes(StandardCharsets.UTF_8);

    private final String title;
    private final String label;

    Contender(String title, String label) {
        this.title = title;
        this.label = label;
    }

    /**
     * Appends "Hello World" so many times to something new and empty.
     *
     * @return a copy of what it holds then, for those who ask
     */
    abstract Supplier<byte[]> append(int times) throws IOException;

    /** Its name in tables. */
    String title() {
        return title;
    }

    /** The same where there is less room. */
    String label() {
        return label;
    }
}

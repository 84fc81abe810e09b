package memio.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes that the contracts write and read, and how they appear in a test: as text. */
public final class Samples {
    private Samples() {}

    /** One byte for each character of {@code text}, which must be in U+0000 … U+00FF. */
    public static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /**
     * The reverse of {@link #bytes}.
     *
     * @throws AssertionError if {@code bytes} is null, what a file answers that would block
     */
    public static String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new AssertionError("the file would block");
        }
        return new String(bytes, ISO_8859_1);
    }

    /** What is between the position and the limit of {@code buffer}, which stays as it is. */
    public static String text(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return text(copy);
    }

    /** Each line as text. */
    public static List<String> texts(List<byte[]> lines) {
        return lines.stream().map(Samples::text).toList();
    }

    /** {@code length} letters, every {@code lineLength}-th byte a newline. */
    public static byte[] lines(int length, int lineLength) {
        byte[] sample = letters(length);
        for (int i = lineLength - 1; i < length; i += lineLength) {
            sample[i] = '\n';
        }
        return sample;
    }

    /** {@code length} letters without a newline; what stands at a place tells which place it is, modulo 26 and some more. */
    public static byte[] letters(int length) {
        byte[] sample = new byte[length];
        for (int i = 0; i < length; i++) {
            sample[i] = (byte) ((i / 26 % 2 == 0 ? 'a' : 'A') + i % 26);
        }
        return sample;
    }

    /** {@code length} zeros. */
    public static String zeros(int length) {
        return "\0".repeat(length);
    }

    /** The same bytes in every kind of buffer there is: on the heap, in the middle of an array, direct, read-only. */
    public static List<ByteBuffer> inEveryKindOfBuffer(byte[] bytes) {
        return List.of(
                ByteBuffer.wrap(bytes.clone()),
                surrounded(bytes, false),
                surrounded(bytes, true),
                surrounded(bytes, false).asReadOnlyBuffer(),
                surrounded(bytes, true).asReadOnlyBuffer());
    }

    /** Room for {@code length} bytes in every kind of buffer that can be written. */
    public static List<ByteBuffer> roomInEveryKindOfBuffer(int length) {
        return inEveryKindOfBuffer(new byte[length]).stream()
                .filter(buffer -> !buffer.isReadOnly())
                .toList();
    }

    /** A slice with a position and a limit of its own, and other bytes around it. */
    private static ByteBuffer surrounded(byte[] bytes, boolean direct) {
        int length = bytes.length + 10;
        ByteBuffer whole = direct ? ByteBuffer.allocateDirect(length) : ByteBuffer.allocate(length);
        byte[] frame = new byte[length];
        Arrays.fill(frame, (byte) '#');
        System.arraycopy(bytes, 0, frame, 5, bytes.length);
        whole.put(frame).position(2);
        ByteBuffer slice = whole.slice();
        return slice.position(3).limit(3 + bytes.length);
    }

    /** A call that may fail as files may. */
    @FunctionalInterface
    public interface Call {
        /** Makes the call. */
        void run() throws IOException;
    }
}

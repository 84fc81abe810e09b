package memio.testkit;

import static memio.testkit.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import memio.base.ClosedFileException;
import memio.base.Whence;
import memio.binary.BinaryIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Closing a file of bytes: afterwards it answers {@code closed()} and takes another {@code close()}; all else is an error. */
public interface ClosingContract extends BinaryFactory {

    /** Whether {@code peek} is supported. */
    default boolean canPeek() {
        return true;
    }

    @Test
    default void knowsWhetherItIsClosed() throws IOException {
        BinaryIO file = create("abc");
        assertThat(file.closed()).isFalse();
        file.close();
        assertThat(file.closed()).isTrue();
    }

    @Test
    default void canBeClosedAgain() throws IOException {
        BinaryIO file = create("abc");
        file.close();
        assertThatCode(file::close).doesNotThrowAnyException();
    }

    @TestFactory
    default Stream<DynamicTest> refusesEverythingOnceItIsClosed() {
        return calls().entrySet().stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> {
                    BinaryIO file = create("abc");
                    file.close();
                    try (BinaryIO empty = create("")) {
                        assertThatThrownBy(() -> call.getValue().on(file, empty))
                                .isInstanceOf(ClosedFileException.class)
                                .hasMessage("closed file");
                    }
                }));
    }

    private Map<String, FileCall> calls() {
        Map<String, FileCall> calls = new LinkedHashMap<>();
        calls.put("read()", (file, empty) -> file.read());
        calls.put("read(0)", (file, empty) -> file.read(0));
        calls.put("read(1)", (file, empty) -> file.read(1));
        calls.put("read1()", (file, empty) -> file.read1());
        calls.put("read1(1)", (file, empty) -> file.read1(1));
        calls.put("readByte()", (file, empty) -> file.readByte());
        calls.put("readInto(byte[0])", (file, empty) -> file.readInto(new byte[0]));
        calls.put("readInto(byte[1])", (file, empty) -> file.readInto(new byte[1]));
        calls.put("readInto1(byte[1])", (file, empty) -> file.readInto1(new byte[1]));
        calls.put("readInto(ByteBuffer[0])", (file, empty) -> file.readInto(ByteBuffer.allocate(0)));
        calls.put("readInto(ByteBuffer[1])", (file, empty) -> file.readInto(ByteBuffer.allocateDirect(1)));
        calls.put("readLine()", (file, empty) -> file.readLine());
        calls.put("readLine(0)", (file, empty) -> file.readLine(0));
        calls.put("readLines()", (file, empty) -> file.readLines());
        calls.put("iterator()", (file, empty) -> Assertions.fail("gave out " + file.iterator()));
        calls.put("transferTo(stream)", (file, empty) -> file.transferTo(OutputStream.nullOutputStream()));
        calls.put("write(byte[0])", (file, empty) -> file.write(new byte[0]));
        calls.put("write(byte[1])", (file, empty) -> file.write(bytes("x")));
        calls.put("write(ByteBuffer[0])", (file, empty) -> file.write(ByteBuffer.allocate(0)));
        calls.put("write(ByteBuffer[1])", (file, empty) -> file.write(ByteBuffer.allocateDirect(1)));
        calls.put("writeByte('x')", (file, empty) -> file.writeByte('x'));
        calls.put("writeLines(none)", (file, empty) -> file.writeLines(List.of()));
        calls.put("writeLines(one)", (file, empty) -> file.writeLines(List.of(bytes("x"))));
        calls.put("write(empty file)", (file, empty) -> file.write(empty));
        calls.put("flush()", (file, empty) -> file.flush());
        calls.put("tell()", (file, empty) -> file.tell());
        calls.put("seek(0)", (file, empty) -> file.seek(0));
        calls.put("seek(0, CURRENT)", (file, empty) -> file.seek(0, Whence.CURRENT));
        calls.put("seek(0, END)", (file, empty) -> file.seek(0, Whence.END));
        calls.put("size()", (file, empty) -> file.size());
        calls.put("truncate()", (file, empty) -> file.truncate());
        calls.put("truncate(0)", (file, empty) -> file.truncate(0));
        calls.put("readable()", (file, empty) -> file.readable());
        calls.put("writable()", (file, empty) -> file.writable());
        calls.put("seekable()", (file, empty) -> file.seekable());
        calls.put("isatty()", (file, empty) -> file.isatty());
        calls.put("asInputStream()", (file, empty) -> file.asInputStream());
        calls.put("asOutputStream()", (file, empty) -> file.asOutputStream());
        calls.put("asChannel()", (file, empty) -> file.asChannel());
        calls.put("asFileChannel()", (file, empty) -> file.asFileChannel());
        calls.put("readAt(0, byte[1])", (file, empty) -> file.readAt(0, new byte[1], 0, 1));
        calls.put("readAt(0, ByteBuffer[1])", (file, empty) -> file.readAt(0, ByteBuffer.allocateDirect(1)));
        calls.put("writeAt(0, byte[1])", (file, empty) -> file.writeAt(0, bytes("x"), 0, 1));
        calls.put("writeAt(0, ByteBuffer[1])", (file, empty) -> file.writeAt(0, ByteBuffer.allocate(1)));
        if (canPeek()) {
            calls.put("peek(1)", (file, empty) -> file.peek(1));
        }
        return calls;
    }

    /** One call of a file, which may need another one. */
    @FunctionalInterface
    interface FileCall {
        /** Makes the call on {@code file}. */
        void on(BinaryIO file, BinaryIO empty) throws IOException;
    }
}

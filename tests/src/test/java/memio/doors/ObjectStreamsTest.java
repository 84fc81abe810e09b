package memio.doors;

import static memio.testkit.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StreamCorruptedException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import memio.base.Whence;
import memio.binary.BinaryIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects written to files of every kind and read from them. */
@DisplayName("objects")
class ObjectStreamsTest {
    private static final ObjectInputFilter EXPECTED =
            ObjectInputFilter.Config.createFilter("java.util.ArrayList;java.lang.Object;java.lang.String;!*");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("come back from a file, in the middle of other bytes")
    void comeBack(Kind kind) throws Exception {
        try (BinaryIO file = kind.holding(bytes("head"), directory)) {
            List<String> list = new ArrayList<>(List.of("a", "b"));
            file.seek(0, Whence.END);
            try (ObjectOutputStream out = file.asObjectOutputStream()) {
                out.writeObject(list);
                out.writeInt(7);
            }
            file.write(bytes("tail"));
            file.seek(4);
            try (ObjectInputStream in = file.asObjectInputStream(EXPECTED)) {
                assertThat(in.readObject()).isEqualTo(list);
                assertThat(in.readInt()).isEqualTo(7);
            }
            assertThat(file.read()).isEqualTo(bytes("tail"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("that nobody expects are refused")
    void refused(Kind kind) throws Exception {
        try (BinaryIO file = kind.holding(new byte[0], directory)) {
            try (ObjectOutputStream out = file.asObjectOutputStream()) {
                out.writeObject(BigInteger.TEN);
            }
            file.seek(0);
            ObjectInputStream in = file.asObjectInputStream(EXPECTED);
            assertThatThrownBy(in::readObject).isInstanceOf(InvalidClassException.class);
            file.seek(3);
            assertThatThrownBy(() -> file.asObjectInputStream(EXPECTED)).isInstanceOf(StreamCorruptedException.class);
        }
        assertThatThrownBy(() -> kind.holding(new byte[0], directory).asObjectInputStream(nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("filter");
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() throws IOException {
        return null;
    }
}

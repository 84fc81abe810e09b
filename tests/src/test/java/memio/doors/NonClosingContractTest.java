package memio.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import memio.binary.BinaryIO;
import memio.testkit.BinaryContract;
import memio.text.TextIOWrapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A file whose close leaves another one open is a file as that one is. */
@DisplayName("a file that closes nothing")
@ParameterizedClass
@EnumSource(
        value = Kind.class,
        names = {"BYTES", "BYTES_BY_SEVEN", "SPOOLED"})
class NonClosingContractTest extends BinaryContract {
    @TempDir
    Path directory;

    @Parameter
    Kind kind;

    @Override
    public BinaryIO create(byte[] initial) throws IOException {
        return kind.holding(initial, directory).nonClosing();
    }

    @Override
    public boolean truncateExtends() {
        return kind == Kind.SPOOLED;
    }

    @Test
    @DisplayName("flushes the other and leaves it open")
    void leavesTheOtherOpen() throws IOException {
        try (BinaryIO file = Kind.ON_DISK.holding(new byte[0], directory)) {
            try (TextIOWrapper text = new TextIOWrapper(file.nonClosing())) {
                text.write("héllo\n");
            }
            BinaryIO again = file.nonClosing();
            again.close();
            again.close();
            assertThat(again.closed()).isTrue();
            assertThat(file.closed()).isFalse();
            file.seek(0);
            assertThat(file.read()).hasSize(7);
        }
    }
}

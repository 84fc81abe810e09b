package memio.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import javax.sql.rowset.serial.SerialBlob;
import javax.sql.rowset.serial.SerialClob;
import memio.StringIO;
import memio.doors.Kind;
import memio.testkit.BlobContract;
import memio.testkit.ClobContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Files as Blob and Clob, and beside them the JDK's own, under the contracts. */
@DisplayName("a large object")
class LobContractTest {
    @TempDir
    Path directory;

    @Nested
    @DisplayName("that is a file")
    @ParameterizedClass
    @EnumSource(Kind.class)
    class OfFile extends BlobContract {
        @Parameter
        Kind kind;

        @Override
        protected Blob open(byte[] content) throws IOException {
            return Lobs.asBlob(kind.holding(content, directory));
        }
    }

    @Nested
    @DisplayName("that is a text")
    class OfText extends ClobContract {
        @Override
        protected Clob open(String content) {
            return Lobs.asClob(new StringIO(content));
        }
    }

    @Nested
    @DisplayName("of the JDK, of bytes")
    class JdkBlob extends BlobContract {
        @Override
        protected Blob open(byte[] content) throws SQLException {
            return new SerialBlob(content);
        }

        @Override
        protected boolean grows() {
            return false;
        }

        @Override
        protected boolean keepsTheFinePrint() {
            return false;
        }
    }

    @Nested
    @DisplayName("of the JDK, of characters")
    class JdkClob extends ClobContract {
        @Override
        protected Clob open(String content) throws SQLException {
            return new SerialClob(content.toCharArray());
        }

        @Override
        protected boolean grows() {
            return false;
        }

        @Override
        protected boolean keepsTheFinePrint() {
            return false;
        }
    }
}

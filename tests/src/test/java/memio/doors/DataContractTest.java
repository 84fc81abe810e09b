package memio.doors;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import memio.BytesIO;
import memio.binary.BinaryIO;
import memio.testkit.DataContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file of bytes as {@link DataInput} and {@link DataOutput}. */
@DisplayName("a file as DataInput and DataOutput")
@ParameterizedClass
@EnumSource(Kind.class)
class DataContractTest extends DataContract {
    @TempDir
    Path directory;

    @Parameter
    Kind kind;

    private BinaryIO target = new BytesIO();

    @Override
    protected DataInput open(byte[] content) throws IOException {
        return kind.holding(content, directory).asData();
    }

    @Override
    protected DataOutput create() throws IOException {
        target = kind.holding(new byte[0], directory);
        return target.asData();
    }

    @Override
    protected byte[] written() throws IOException {
        byte[] all = new byte[(int) target.size()];
        target.readAt(0, all, 0, all.length);
        return all;
    }
}

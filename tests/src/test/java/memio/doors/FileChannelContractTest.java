package memio.doors;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import memio.testkit.FileChannelContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file of bytes as a {@link FileChannel}. */
@DisplayName("a file as a FileChannel")
@ParameterizedClass
@EnumSource(Kind.class)
class FileChannelContractTest extends FileChannelContract {
    @TempDir
    Path directory;

    @Parameter
    Kind kind;

    @Override
    protected FileChannel open(byte[] content) throws IOException {
        return kind.holding(content, directory).asFileChannel(true);
    }

    @Override
    protected FileChannel openToRead(byte[] content) throws IOException {
        return kind.toRead(content, directory).asFileChannel(true);
    }

    @Override
    protected boolean grantsLocks() {
        return !kind.onDisk();
    }
}

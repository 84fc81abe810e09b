package memio.parquet;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import memio.binary.BinaryIO;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A file that Parquet writes. */
record FileOutput(BinaryIO file) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSizeHint) throws IOException {
        if (file.size() > 0) {
            throw new FileAlreadyExistsException(toString(), null, "not empty");
        }
        return createOrOverwrite(blockSizeHint);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
        file.truncate(0);
        file.seek(0);
        return new CountingStream(file.asOutputStream());
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    @Override
    public String getPath() {
        return toString();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

package memio.parquet;

import java.io.IOException;
import memio.binary.BinaryIO;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file that Parquet may open any number of times. */
record FileInput(BinaryIO file) implements InputFile {
    @Override
    public long getLength() throws IOException {
        return file.size();
    }

    @Override
    public SeekableInputStream newStream() {
        return new FileStream(new Cursor(file));
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

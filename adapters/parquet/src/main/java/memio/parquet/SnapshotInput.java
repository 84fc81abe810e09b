package memio.parquet;

import memio.binary.Snapshot;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A snapshot that Parquet may open any number of times. */
record SnapshotInput(Snapshot snapshot) implements InputFile {
    @Override
    public long getLength() {
        return snapshot.size();
    }

    @Override
    public SeekableInputStream newStream() {
        return new FileStream(new Cursor(snapshot.open()));
    }

    @Override
    public String toString() {
        return snapshot.toString();
    }
}

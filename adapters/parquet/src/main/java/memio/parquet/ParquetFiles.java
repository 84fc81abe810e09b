package memio.parquet;

import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.OutputFile;

/**
 * Files of memio as Parquet's input and output.
 *
 * <pre>{@code
 * try (var writer = AvroParquetWriter.<User>builder(ParquetFiles.output(file)).withSchema(schema).build()) {
 *     writer.write(user);
 * }
 * try (var reader = AvroParquetReader.<User>builder(ParquetFiles.input(file.snapshot())).build()) {
 *     User first = reader.read();
 * }
 * }</pre>
 */
public final class ParquetFiles {
    private ParquetFiles() {}

    /** A snapshot as Parquet's input. It may be read by several threads; each of its streams is for one. */
    public static InputFile input(Snapshot snapshot) {
        return new SnapshotInput(snapshot);
    }

    /**
     * A file as Parquet's input, for files that have no snapshot. Streams of it begin at the start of the file, wherever that stands, and move its position;
     * several may be open, but all in one thread. Closing them leaves the file open.
     *
     * @throws UnsupportedOperationException if {@code file} cannot seek, or not be read
     */
    public static InputFile input(BinaryIO file) {
        if (!file.seekable()) {
            throw new UnsupportedOperationException("seek");
        }
        if (!file.readable()) {
            throw new UnsupportedOperationException("read");
        }
        return new FileInput(file);
    }

    /**
     * A file as Parquet's output, which is written from its start. In the mode {@code CREATE} the file must be empty, as no file may exist on a disk; in the mode
     * {@code OVERWRITE} it is emptied first. Closing the writer leaves the file open, at its end.
     *
     * @throws UnsupportedOperationException if {@code file} cannot seek, or not be written
     */
    public static OutputFile output(BinaryIO file) {
        if (!file.seekable()) {
            throw new UnsupportedOperationException("seek");
        }
        if (!file.writable()) {
            throw new UnsupportedOperationException("write");
        }
        return new FileOutput(file);
    }
}

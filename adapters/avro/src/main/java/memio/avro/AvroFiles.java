package memio.avro;

import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import org.apache.avro.file.SeekableInput;

/**
 * Files of memio as Avro's input. For output Avro takes {@code file.asOutputStream()}.
 *
 * <pre>{@code
 * try (var writer = new DataFileWriter<>(new SpecificDatumWriter<>(User.class)).create(schema, file.asOutputStream())) {
 *     writer.append(user);
 * }
 * try (var reader = new DataFileReader<>(AvroFiles.input(file), new SpecificDatumReader<>(User.class))) {
 *     reader.forEach(…);
 * }
 * }</pre>
 */
public final class AvroFiles {
    private AvroFiles() {}

    /**
     * A file as Avro's input. It begins at the start of the file, wherever that stands, and moves the file's position. Closing it leaves
     * the file open.
     *
     * @throws UnsupportedOperationException if {@code file} cannot seek, or not be read
     */
    public static SeekableInput input(BinaryIO file) {
        return new FileInput(file);
    }

    /** A snapshot as Avro's input, at its start. Any number may be open, each for one thread. */
    public static SeekableInput input(Snapshot snapshot) {
        return new FileInput(snapshot.open());
    }
}

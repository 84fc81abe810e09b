package memio.testkit;

import java.io.IOException;
import memio.base.Whence;
import memio.binary.BinaryIO;

/** Makes the files that a contract is about. */
public interface BinaryFactory {

    /**
     * A file that holds {@code initial} and stands at position 0. The contract closes it.
     */
    BinaryIO create(byte[] initial) throws IOException;

    /** A file that holds {@code initial}, as text. */
    default BinaryIO create(String initial) throws IOException {
        return create(Samples.bytes(initial));
    }

    /**
     * The whole content of {@code file}, as text, without moving its position; override it for a file that cannot seek or
     * cannot be read.
     */
    default String content(BinaryIO file) throws IOException {
        long position = file.tell();
        file.seek(0, Whence.START);
        String content = Samples.text(file.read());
        file.seek(position);
        return content;
    }
}

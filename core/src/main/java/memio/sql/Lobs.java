package memio.sql;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.sql.SQLException;
import java.util.Objects;
import memio.StringIO;
import memio.binary.BinaryIO;
import memio.raw.Raw;
import memio.raw.RawIO;
import memio.text.TextIO;
import memio.text.Texts;

/**
 * Files for JDBC: what a database wants as a {@link Blob} or {@link Clob}, and what it gives as one.
 *
 * <pre>{@code
 * statement.setBlob(1, Lobs.asBlob(file));                  // as does setBinaryStream(1, file.asInputStream())
 * statement.setClob(2, Lobs.asClob(text));
 * try (BinaryIO picture = Buffered.reader(Lobs.of(results.getBlob("picture")))) { … }
 * }</pre>
 *
 * <p>JDBC counts from 1, and fails with an {@link SQLException}; files count from 0. {@code free()} leaves the file open; then
 * the object is of no use.
 */
public final class Lobs {
    private Lobs() {}

    /**
     * The whole of a file as a {@link Blob}. It has positions of its own, and leaves that of the file alone. What is set goes into the
     * file at once, which grows if need be; a gap is filled with zeros.
     *
     * @throws UnsupportedOperationException if the file cannot be read or cannot seek
     */
    public static Blob asBlob(BinaryIO file) {
        if (!file.readable()) {
            throw new UnsupportedOperationException("read");
        }
        if (!file.seekable()) {
            throw new UnsupportedOperationException("seek");
        }
        return new FileBlob(file);
    }

    /**
     * The whole of a text as a {@link Clob}, which counts in UTF-16. It leaves the position of the text alone. Line ends are not
     * translated. Each call costs O(size), whatever it reads or sets; the streams cost that once.
     */
    public static NClob asClob(StringIO text) {
        return new TextClob(Objects.requireNonNull(text, "text"));
    }

    /**
     * A {@link Blob} as a raw file: it can be sought, read, and written if the blob can. Each call is one of the blob; put a buffer over
     * it. Closing it frees the blob. An {@link SQLException} comes as the cause of an {@link java.io.IOException}.
     */
    public static RawIO of(Blob blob) {
        return Raw.guarded(new BlobFile(Objects.requireNonNull(blob, "blob")));
    }

    /** The characters of a {@link Clob} as a file to be read. Closing it leaves the clob alone. */
    public static TextIO of(Clob clob) throws SQLException {
        return Texts.from(clob.getCharacterStream());
    }
}

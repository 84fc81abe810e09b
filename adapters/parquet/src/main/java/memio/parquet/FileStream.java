package memio.parquet;

import java.io.IOException;
import org.apache.parquet.io.DelegatingSeekableInputStream;

/** A file as a stream that Parquet can seek in. */
final class FileStream extends DelegatingSeekableInputStream {
    private final Cursor cursor;

    FileStream(Cursor cursor) {
        super(cursor);
        this.cursor = cursor;
    }

    @Override
    public long getPos() {
        return cursor.position();
    }

    @Override
    public void seek(long position) throws IOException {
        cursor.seek(position);
    }
}

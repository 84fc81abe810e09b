package memio.testkit.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import memio.BytesIO;
import memio.binary.BinaryIO;
import memio.storage.BufferView;

/** The file under test, with its doors and views. */
final class Subject {
    final BinaryIO file;
    final Deque<BufferView> views = new ArrayDeque<>();
    InputStream input;
    OutputStream output;
    SeekableByteChannel channel;

    Subject(BinaryIO file) {
        this.file = file;
        input = file.asInputStream();
        output = file.asOutputStream();
        channel = file.asChannel();
    }

    /** The file, if the operations on memory are among those drawn. */
    BytesIO memory() {
        return (BytesIO) file;
    }

    /** The whole content; the position is moved away and back. */
    byte[] content() throws IOException {
        long position = file.tell();
        byte[] content = new byte[(int) file.size()];
        file.seek(0);
        int count = file.readInto(content);
        file.seek(position);
        if (count != content.length) {
            throw new IOException("size " + content.length + ", but only this can be read: " + count);
        }
        return content;
    }

    /** Leaves nothing behind. */
    void dispose() throws IOException {
        views.forEach(BufferView::close);
        file.close();
    }
}

package memio.pdfbox;

import java.io.IOException;
import memio.binary.Snapshot;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A snapshot that PDFBox reads; its views do not share a position. */
final class SnapshotRead extends FileRead {
    private final Snapshot snapshot;

    SnapshotRead(Snapshot snapshot) {
        super(snapshot.open());
        this.snapshot = snapshot;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
        open();
        return new RandomAccessReadView(new SnapshotRead(snapshot), start, length, true);
    }
}

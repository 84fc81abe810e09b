package memio.pdfbox;

import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.storage.Spool;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;

/**
 * Files of memio as what PDFBox reads a document from, and as where it keeps the streams of one.
 *
 * <pre>{@code
 * try (var document = Loader.loadPDF(PdfFiles.read(file.snapshot()), PdfFiles.scratch(Spool.DEFAULT))) {
 *     document.getPage(0).setRotation(90);
 *     file.clear();                       // the document goes on reading the snapshot
 *     document.save(file.asOutputStream());
 * }
 * }</pre>
 */
public final class PdfFiles {
    private PdfFiles() {}

    /**
     * A snapshot as PDFBox's input, beginning at its start. Nothing is copied. Each view of it has a position of its own, so different threads
     * may read different views.
     */
    public static RandomAccessRead read(Snapshot snapshot) {
        return new SnapshotRead(snapshot);
    }

    /**
     * A file as PDFBox's input, for files that have no snapshot. It begins at the start of the file, wherever that stands, and moves
     * the file's position. Closing it leaves the file open. While PDFBox uses it, nobody else should; who writes to a {@code BytesIO}
     * meanwhile should give {@linkplain #read(Snapshot) its snapshot} instead.
     *
     * @throws UnsupportedOperationException if {@code file} cannot seek, or not be read
     */
    public static RandomAccessRead read(BinaryIO file) {
        return new FileRead(file);
    }

    /**
     * Where PDFBox keeps the streams of a document, instead of on the heap: each in a {@link memio.SpooledIO}, which goes to disk when it outgrows
     * its threshold, or their common {@link memio.storage.Budget} is spent; {@linkplain Spool#encrypted() encrypted} if that is asked for.
     * All of it is gone when the document is closed.
     */
    public static StreamCacheCreateFunction scratch(Spool options) {
        return () -> new ScratchCache(options);
    }
}

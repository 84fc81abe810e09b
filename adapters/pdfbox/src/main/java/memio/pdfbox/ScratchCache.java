package memio.pdfbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import memio.SpooledIO;
import memio.storage.Spool;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/** The streams of one document. */
final class ScratchCache implements RandomAccessStreamCache {
    private final Spool options;

    /** PDFBox drops buffers without closing them; those need not live until the document is closed. */
    private final Set<SpooledIO> files = Collections.newSetFromMap(new WeakHashMap<>());

    private boolean closed;

    ScratchCache(Spool options) {
        this.options = options;
    }

    @Override
    public RandomAccess createBuffer() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        SpooledIO file = new SpooledIO(options);
        files.add(file);
        return new ScratchBuffer(file);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (SpooledIO file : new ArrayList<>(files)) {
            file.close();
        }
        files.clear();
    }
}

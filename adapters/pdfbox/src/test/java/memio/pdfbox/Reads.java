package memio.pdfbox;

import java.io.IOException;
import memio.BytesIO;
import memio.SpooledIO;
import memio.base.Whence;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.storage.Memory;
import memio.storage.Spool;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What PDFBox can read the same bytes from. */
enum Reads {
    /** PDFBox's own; it shows that the tests ask for nothing that PDFBox does not do. */
    PDFBOX {
        @Override
        RandomAccessRead of(byte[] bytes) {
            return new RandomAccessReadBuffer(bytes);
        }
    },
    SNAPSHOT {
        @Override
        RandomAccessRead of(byte[] bytes) {
            return PdfFiles.read(Snapshot.of(bytes));
        }
    },
    SNAPSHOT_IN_PIECES {
        @Override
        RandomAccessRead of(byte[] bytes) {
            return PdfFiles.read(new BytesIO(bytes, Memory.DEFAULT.segmentSize(7)).snapshot());
        }
    },
    FILE_IN_MEMORY {
        @Override
        RandomAccessRead of(byte[] bytes) throws IOException {
            return PdfFiles.read(atTheEnd(new BytesIO(), bytes));
        }
    },
    FILE_ON_DISK {
        @Override
        RandomAccessRead of(byte[] bytes) throws IOException {
            return PdfFiles.read(
                    atTheEnd(new SpooledIO(Spool.DEFAULT.threshold(0).blockSize(16)), bytes));
        }
    },
    SCRATCH {
        @Override
        RandomAccessRead of(byte[] bytes) throws IOException {
            var buffer = PdfFiles.scratch(Spool.DEFAULT).create().createBuffer();
            buffer.write(bytes);
            buffer.seek(0);
            return buffer;
        }
    };

    abstract RandomAccessRead of(byte[] bytes) throws IOException;

    private static BinaryIO atTheEnd(BinaryIO file, byte[] bytes) throws IOException {
        file.write(bytes);
        file.seek(0, Whence.END);
        return file;
    }
}

package memio.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.storage.Spool;
import memio.testkit.Samples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a document")
class DocumentTest {
    private static final Spool TO_DISK = Spool.DEFAULT.threshold(0).encrypted();

    @Test
    @DisplayName("is made over scratch, saved into memory, and saved again into the file it was read from")
    void savedOverItself() throws IOException {
        try (BytesIO file = new BytesIO()) {
            try (PDDocument document = new PDDocument(PdfFiles.scratch(TO_DISK))) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.addRect(100, 100, 200, 300);
                    content.fill();
                }
                document.save(file.asOutputStream());
            }
            byte[] drawn;
            try (PDDocument document =
                    Loader.loadPDF(PdfFiles.read(file.snapshot()), PdfFiles.scratch(Spool.DEFAULT))) {
                drawn = content(document);
                document.getPage(0).setRotation(90);
                document.getDocumentInformation().setTitle("turned");
                file.clear();
                document.save(file.asOutputStream());
            }
            try (PDDocument document = Loader.loadPDF(PdfFiles.read(file))) {
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo("turned");
                assertThat(document.getPage(0).getRotation()).isEqualTo(90);
                assertThat(content(document)).isEqualTo(drawn).isNotEmpty();
                assertThat(document.getDocument().getTrailer().getItem(COSName.ROOT))
                        .isNotNull();
            }
            assertThat(file.closed()).isFalse();
        }
    }

    @Test
    @DisplayName("in a snapshot has views for several threads")
    void threads() throws Exception {
        byte[] bytes = Samples.letters(10_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (RandomAccessRead read = PdfFiles.read(Snapshot.of(bytes))) {
            List<Future<Boolean>> runs = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> reads(read.createView(i * 1_000L, 5_000), bytes, i * 1_000)))
                    .toList();
            for (Future<Boolean> run : runs) {
                assertThat(run.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Whether each byte of a view, read one by one and many times, is what it should be. */
    private static boolean reads(RandomAccessRead view, byte[] bytes, int start) throws IOException {
        boolean equal = true;
        for (int round = 0; round < 20; round++) {
            view.seek(0);
            for (int i = 0; i < view.length(); i++) {
                equal &= view.read() == bytes[start + i];
            }
        }
        return equal;
    }

    private static byte[] content(PDDocument document) throws IOException {
        try (var in = document.getPage(0).getContents()) {
            return in.readAllBytes();
        }
    }
}

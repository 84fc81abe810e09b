package memio.examples.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.pdfbox.PdfFiles;
import memio.storage.Spool;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDF by PDFBox: our files are what it reads from and what it keeps its streams in, so that large documents need no large heap. */
public final class PdfReport {
    /** Each stream of a document in memory up to 1 MiB, then on disk, encrypted. */
    private static final Spool SCRATCH = Spool.DEFAULT.encrypted();

    private PdfReport() {}

    /** Writes a page with lines of text, and a picture below. */
    public static void save(List<String> lines, Snapshot png, BinaryIO target) throws IOException {
        try (PDDocument document = new PDDocument(PdfFiles.scratch(SCRATCH))) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(font(document), 12);
                content.beginText();
                content.setLeading(16);
                content.newLineAtOffset(60, 720);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
                var picture = PDImageXObject.createFromByteArray(document, png.toByteArray(), "chart");
                content.drawImage(picture, 60, 300, 400, 400f * picture.getHeight() / picture.getWidth());
            }
            document.save(target.asOutputStream());
        }
    }

    /** Reads the text of all pages. */
    public static String text(Snapshot pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfFiles.read(pdf), PdfFiles.scratch(SCRATCH))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Writes all pages of several documents as one. */
    public static void merge(List<Snapshot> documents, BinaryIO target) throws IOException {
        PDFMergerUtility merger = new PDFMergerUtility();
        documents.forEach(document -> merger.addSource(PdfFiles.read(document)));
        merger.setDestinationStream(target.asOutputStream());
        merger.mergeDocuments(PdfFiles.scratch(SCRATCH));
    }

    /** A font that PDFBox brings along: for one of the system it would write a list of all fonts to the user's directory. */
    private static PDFont font(PDDocument document) throws IOException {
        String name = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(name), name)) {
            return PDType0Font.load(document, in);
        }
    }
}

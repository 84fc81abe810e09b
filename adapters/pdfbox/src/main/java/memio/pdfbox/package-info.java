/** Files of memio for PDFBox 3: documents read from them, and streams kept in them. */
@org.jspecify.annotations.NullMarked
package memio.pdfbox;

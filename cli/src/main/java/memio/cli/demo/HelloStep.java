package memio.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import memio.BytesIO;
import memio.IO;
import memio.StringIO;
import memio.binary.BinaryIO;
import memio.cli.terminal.Report;

/**
 * The program that Python's BytesIO is explained with: the same calls write to a file on disk and to one in memory. And to the
 * text sibling of the latter.
 */
record HelloStep(Report report) {
    /** What is written, here and in the headline. */
    static final String TEXT = "Hello World";

    private static final int TIMES = 3;

    /**
     * Writes, reads back and compares; the file on disk is deleted afterwards.
     *
     * @throws IllegalStateException if two of the files differ
     */
    void run() throws IOException {
        byte[] onDisk = onDisk();
        byte[] inMemory = inMemory();
        String text = asText();
        if (!Arrays.equals(onDisk, inMemory) || !text.equals(new String(inMemory, UTF_8))) {
            throw new IllegalStateException("the files in memory differ from the one on disk");
        }
        report.fact("on disk", new String(onDisk, UTF_8), Report.bytes(onDisk.length));
        report.fact("BytesIO", new String(inMemory, UTF_8), Report.bytes(inMemory.length));
        report.fact("StringIO", text, Report.count(text.length(), "character"));
        report.check("equal", "written, rewound and read back by the same calls", "");
    }

    private static byte[] onDisk() throws IOException {
        Path path = Files.createTempFile("memio-demo", ".dat");
        try (BinaryIO file = IO.openBinary(path, "w+b")) {
            write(file);
            byte[] saved = Files.readAllBytes(path);
            if (!Arrays.equals(saved, file.read())) {
                throw new IllegalStateException("what was read is not what is on disk");
            }
            return saved;
        } finally {
            Files.delete(path);
        }
    }

    private static byte[] inMemory() throws IOException {
        try (BytesIO file = new BytesIO()) {
            write(file);
            return file.read();
        }
    }

    /** The program itself, which does not know what it writes to. */
    private static void write(BinaryIO file) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            file.write(TEXT.getBytes(UTF_8));
        }
        file.seek(0);
    }

    private static String asText() {
        try (StringIO file = new StringIO()) {
            for (int i = 0; i < TIMES; i++) {
                file.write(TEXT);
            }
            file.seek(0);
            return file.read();
        }
    }
}

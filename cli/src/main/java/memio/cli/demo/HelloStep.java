package memio.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import memio.BytesIO;
import memio.cli.terminal.Report;

/** The program that Python's BytesIO is explained with: the same calls write to a file on disk and to one in memory. */
record HelloStep(Report report) {
    /** What is written, here and in the headline. */
    static final String TEXT = "Hello World";

    private static final byte[] HELLO = TEXT.getBytes(UTF_8);
    private static final int TIMES = 3;

    /**
     * Writes, reads back and compares; the file on disk is deleted afterwards.
     *
     * @throws IllegalStateException if the two files differ
     */
    void run() throws IOException {
        byte[] onDisk = onDisk();
        byte[] inMemory = inMemory();
        if (!Arrays.equals(onDisk, inMemory)) {
            throw new IllegalStateException("the file in memory differs from the one on disk");
        }
        report.fact("on disk", new String(onDisk, UTF_8), Report.bytes(onDisk.length));
        report.fact("BytesIO", new String(inMemory, UTF_8), Report.bytes(inMemory.length));
        report.check("equal", "written and read back by the same calls", "");
    }

    private static byte[] onDisk() throws IOException {
        Path file = Files.createTempFile("memio-demo", ".dat");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int i = 0; i < TIMES; i++) {
                    out.write(HELLO);
                }
            }
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] inMemory() {
        try (BytesIO file = new BytesIO()) {
            for (int i = 0; i < TIMES; i++) {
                file.write(HELLO);
            }
            file.seek(0);
            return file.read();
        }
    }
}

package memio.cli.files;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Puts its number in front of each line; a file that ends in the middle of a line leaves it to the next to end it. */
final class NumberedOutput extends FilterOutputStream {
    private long lines;
    private boolean inLine;

    NumberedOutput(OutputStream out) {
        super(new BufferedOutputStream(out));
    }

    @Override
    public void write(int value) throws IOException {
        if (!inLine) {
            out.write(String.format(Locale.ROOT, "%6d\t", ++lines).getBytes(StandardCharsets.US_ASCII));
        }
        out.write(value);
        inLine = value != '\n';
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            write(source[offset + i]);
        }
    }
}

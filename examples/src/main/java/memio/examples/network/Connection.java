package memio.examples.network;

import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.Raw;
import memio.text.Text;
import memio.text.TextIO;
import memio.text.TextIOWrapper;

/** Python's {@code socket.makefile("rw")}: lines of text over a connection. */
public final class Connection {
    private Connection() {}

    /** A connection as a file of text, of which each line is sent when it is complete. Closing it closes the connection. */
    public static TextIO makeFile(Socket socket) throws IOException {
        BinaryIO both = Buffered.pair(Raw.of(socket.getInputStream()), Raw.of(socket.getOutputStream()));
        return new TextIOWrapper(both, Text.DEFAULT.lineBuffering(true));
    }

    /** Answers each line with the same in capitals, until the other side ends. */
    public static void answer(Socket socket) throws IOException {
        try (TextIO file = makeFile(socket)) {
            for (String line : file) {
                file.write(line.toUpperCase(Locale.ROOT));
            }
        }
    }
}

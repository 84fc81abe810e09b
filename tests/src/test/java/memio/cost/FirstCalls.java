package memio.cost;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import memio.BytesIO;
import memio.IO;
import memio.StringIO;
import memio.text.Newline;
import memio.text.TextIO;

/** A program that does what most programs do with files, and nothing else; with no argument, nothing at all. */
final class FirstCalls {
    private FirstCalls() {}

    /** With the name of a file that may be made and written. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            inMemory();
            asStreamAndChannel();
            onDisk(Path.of(arguments[0]));
        }
    }

    private static void inMemory() {
        try (BytesIO file = new BytesIO()) {
            file.write("one\ntwo\n".getBytes(US_ASCII));
            file.seek(0);
            require(file.readLine().length == 4 && file.read().length == 4 && file.getValue().length == 8);
            require(new BytesIO(file.snapshot()).size() == 8);
            for (byte[] line : file) {
                require(line.length == 4);
            }
        }
        try (StringIO file = new StringIO("one\r\ntwo", Newline.UNIVERSAL)) {
            require(file.readLine().equals("one\n") && file.read().equals("two"));
            file.write("\u20ac");
            require(file.getValue().length() == 8);
        }
    }

    private static void asStreamAndChannel() throws IOException {
        try (BytesIO file = new BytesIO();
                OutputStream out = file.asOutputStream();
                InputStream in = file.asInputStream()) {
            out.write(new byte[3]);
            file.seek(0);
            require(in.read() == 0 && in.readAllBytes().length == 2);
            require(file.asChannel().write(ByteBuffer.allocate(3)) == 3);
        }
    }

    private static void onDisk(Path path) throws IOException {
        try (TextIO file = IO.openText(path, "w")) {
            file.write("one\ntwo \u20ac\n");
        }
        try (TextIO file = IO.openText(path, "r")) {
            require(file.readLine().equals("one\n") && file.readLine().equals("two \u20ac\n"));
        }
        try (var file = IO.openBinary(path, "r+b")) {
            require(file.readLine().length == 4);
            file.seek(0);
            file.writeByte('O');
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new AssertionError("wrong answer");
        }
    }
}

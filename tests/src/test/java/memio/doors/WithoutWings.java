package memio.doors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import memio.BytesIO;
import memio.StringIO;

/** A program that uses the library and none of its wings. */
final class WithoutWings {
    private WithoutWings() {}

    /** Writes and reads a little, and says in what company. */
    public static void main(String[] arguments) throws IOException {
        try (BytesIO file = new BytesIO();
                StringIO text = new StringIO(" World")) {
            file.asData().write("Hello".getBytes(StandardCharsets.UTF_8));
            file.asFileChannel().position(0);
            String hello = new String(file.read(), StandardCharsets.UTF_8) + text.read();
            String desktop = ModuleLayer.boot().findModule("java.desktop").isPresent() ? "present" : "absent";
            String name = BytesIO.class.getModule().getName();
            System.out.print(hello + ", java.desktop " + desktop + ", module " + (name == null ? "unnamed" : name));
        }
    }
}

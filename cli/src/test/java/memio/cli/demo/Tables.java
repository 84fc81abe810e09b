package memio.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import memio.BytesIO;

/** Tables for tests, from text. */
final class Tables {

    private Tables() {}

    static Source source(String name, byte[] content) {
        return new Source(name, new BytesIO(content));
    }

    static Table read(byte[] csv) throws IOException {
        return TableReader.read(source("test.csv", csv));
    }

    static Table read(String csv) throws IOException {
        return read(csv.getBytes(UTF_8));
    }

    static Table iris() throws IOException {
        return TableReader.read(Source.iris());
    }
}

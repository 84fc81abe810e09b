package memio.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.Map;
import memio.BytesIO;
import memio.binary.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an archive")
class ArchiveTest {
    @Test
    @DisplayName("holds its members as they are")
    void members() throws IOException {
        try (BytesIO archive = new BytesIO()) {
            Map<String, Snapshot> members = Map.of("a", file("one"), "ü/b", file(""), "c", file("x".repeat(200_000)));
            Archive.write(members, archive);
            Archive.verify(members, archive);
        }
    }

    @Test
    @DisplayName("that differs from its members is noticed")
    void different() throws IOException {
        try (BytesIO archive = new BytesIO()) {
            Archive.write(Map.of("a", file("one"), "b", file("two")), archive);
            assertThatIllegalStateException().isThrownBy(() -> Archive.verify(Map.of("a", file("one")), archive));
            assertThatIllegalStateException()
                    .isThrownBy(() -> Archive.verify(Map.of("a", file("one"), "b", file("too")), archive));
            assertThatIllegalStateException()
                    .isThrownBy(() -> Archive.verify(Map.of("a", file("one"), "c", file("two")), archive));
        }
    }

    private static Snapshot file(String content) {
        return Snapshot.of(content.getBytes(UTF_8));
    }
}

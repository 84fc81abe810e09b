package memio.examples.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.examples.Python;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a letter")
class LetterTest {
    private static final Map<String, Snapshot> ATTACHMENTS =
            Map.of("data.bin", Snapshot.of(new byte[] {0, -1, 13, 10}), "note.txt", Snapshot.of("hé".getBytes(UTF_8)));

    private final BytesIO file = new BytesIO();

    @BeforeEach
    void write() throws Exception {
        Letter.write("Größe", "See attached.\n", ATTACHMENTS, file);
        file.seek(0);
    }

    @Test
    @DisplayName("arrives with its attachments")
    void attachments() throws Exception {
        assertThat(Letter.attachments(file)).containsExactlyInAnyOrderEntriesOf(ATTACHMENTS);
    }

    @Test
    @DisplayName("is what Python reads")
    void python() throws Exception {
        Python.assumeModule("email");
        String program = "import email, email.policy, sys; "
                + "m = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default); "
                + "print(ascii(m['subject']), m.get_body().get_content().strip(), "
                + "sorted((a.get_filename(), len(a.get_content())) for a in m.iter_attachments()))";
        assertThat(Python.ask(program, file.snapshot()))
                .isEqualTo("'Gr\\xf6\\xdfe' See attached. [('data.bin', 4), ('note.txt', 3)]");
    }
}

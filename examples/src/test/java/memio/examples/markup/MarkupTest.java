package memio.examples.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import memio.BytesIO;
import memio.StringIO;
import memio.examples.Python;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("markup")
class MarkupTest {

    @Test
    @DisplayName("of JSON is written and read")
    void json() throws IOException {
        Map<String, Object> value = Map.of("name", "Zoë 🙂", "numbers", List.of(1, 2.5));
        try (StringIO text = new StringIO()) {
            JsonText.dump(value, text);
            assertThat(text.closed()).isFalse();
            text.seek(0);
            assertThat(JsonText.load(text, Object.class)).isEqualTo(value);
        }
    }

    @Test
    @DisplayName("of XML is written and read")
    void xml() throws XMLStreamException {
        List<String> titles = List.of("Faust & Gretchen", "Zoë");
        BytesIO file = new BytesIO();
        XmlText.save(titles, file);
        file.seek(0);
        assertThat(XmlText.load(file)).isEqualTo(titles);
    }

    @Test
    @DisplayName("of XML is what Python reads")
    void python() throws Exception {
        Python.assumeModule("xml");
        BytesIO file = new BytesIO();
        XmlText.save(List.of("a & b", "Zoë"), file);
        String program = "import sys, xml.etree.ElementTree as et; "
                + "print(ascii([t.text for t in et.parse(sys.stdin.buffer).iter('title')]))";
        assertThat(Python.ask(program, file.snapshot())).isEqualTo("['a & b', 'Zo\\xeb']");
    }
}

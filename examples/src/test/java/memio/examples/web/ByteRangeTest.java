package memio.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a range")
class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, bytes 0-0/10",
        "bytes=2-5, bytes 2-5/10",
        "bytes=2-, bytes 2-9/10",
        "bytes=2-99, bytes 2-9/10",
        "bytes=-3, bytes 7-9/10",
        "bytes=-99, bytes 0-9/10"
    })
    @DisplayName("is a part of the file")
    void part(String header, String answer) {
        assertThat(ByteRange.of(header, 10))
                .hasValueSatisfying(range -> assertThat(range.of(10)).isEqualTo(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "bytes=-",
        "bytes=10-",
        "bytes=5-4",
        "bytes=-0",
        "'bytes=0-1,3-4'",
        "lines=1-2",
        "bytes=99999999999999999999-"
    })
    @DisplayName("that is not there, or not understood, is none")
    void none(String header) {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }
}

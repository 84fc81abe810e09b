package memio.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("numbers for people")
class DigitsTest {
    @ParameterizedTest
    @DisplayName("have the significant digits")
    @CsvSource({
        "0, 0",
        "5.8433333, 5.843",
        "4.3, 4.3",
        "-0.1, -0.1",
        "12000, 12000",
        "123456.5, 123457",
        "9999999, 9999999",
        "-9999999.9, -1E+7",
        "12345678, 1.235E+7",
        "1500000000, 1.5E+9",
        "0.000001, 0.000001",
        "0.00000012, 1.2E-7"
    })
    void significant(double number, String shown) {
        assertThat(Digits.significant(number, 4)).isEqualTo(shown);
    }

    @ParameterizedTest
    @DisplayName("have a tenth of the step between them")
    @CsvSource({"10.470713, 0.59, 10.47", "1000.5, 1, 1000.5", "1.1e21, 2e20, 1.1E+21", "1500, 300, 1500", "7, 5, 7"})
    void stepped(double number, double step, String shown) {
        assertThat(Digits.stepped(number, step)).isEqualTo(shown);
    }
}

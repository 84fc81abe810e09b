package memio.cli.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people write them: no more digits than mean something, and exponents only where they save many zeros. */
final class Digits {
    private static final BigDecimal LARGE = new BigDecimal(10_000_000);
    private static final int MOST_DECIMALS = 6;

    private Digits() {}

    /** A number rounded to some significant digits, but not before its point: 5.843, 4.3, 336465, 1.5E+9. */
    static String significant(double number, int digits) {
        BigDecimal exact = new BigDecimal(number);
        int whole = exact.abs().compareTo(LARGE) < 0 ? exact.precision() - exact.scale() : 0;
        return plain(exact.round(new MathContext(Math.max(digits, whole))));
    }

    /** A number rounded to a tenth of a step, as labels of things that are a step apart. */
    static String stepped(double number, double step) {
        int decimals = 1 - (int) Math.floor(Math.log10(step));
        return plain(new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal rounded) {
        BigDecimal stripped = rounded.stripTrailingZeros();
        boolean few = stripped.abs().compareTo(LARGE) < 0 && stripped.scale() <= MOST_DECIMALS;
        return few ? stripped.toPlainString() : stripped.toString();
    }
}

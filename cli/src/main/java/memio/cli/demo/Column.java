package memio.cli.demo;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column of a table: its name, its cells as text and, if all that are not missing are numbers, as numbers. */
final class Column {
    /**
     * No leading zeros, at most 15 digits before the point and two of exponent: what else looks like a number is an identifier
     * that would lose by becoming one, or beyond everything that can be drawn.
     */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?=[.]?\\d)(0|[1-9]\\d{0,14})?(\\.\\d*)?([eE][+-]?\\d{1,2})?");

    private static final Set<String> MISSING = Set.of("", "NA", "N/A", "NaN", "nan", "null", "NULL", "-", "?");

    private final String name;
    private final List<String> cells;
    private final double @Nullable [] numbers;

    private Column(String name, List<String> cells, double @Nullable [] numbers) {
        this.name = name;
        this.cells = cells;
        this.numbers = numbers;
    }

    /**
     * A column of these cells.
     *
     * @param decimalComma whether 5,1 may be a number
     */
    static Column of(String name, List<String> cells, boolean decimalComma) {
        double[] numbers = numbers(cells, '.');
        if (numbers == null && decimalComma) {
            numbers = numbers(cells, ',');
        }
        return new Column(name, cells, numbers);
    }

    private static double @Nullable [] numbers(List<String> cells, char decimalPoint) {
        double[] numbers = new double[cells.size()];
        boolean some = false;
        for (int row = 0; row < numbers.length; row++) {
            String cell = cells.get(row);
            if (isMissing(cell)) {
                numbers[row] = Double.NaN;
                continue;
            }
            // A point in a column of decimal commas separates thousands, or is something else altogether.
            String number = decimalPoint == '.' ? cell : cell.indexOf('.') < 0 ? cell.replace(decimalPoint, '.') : "";
            if (!NUMBER.matcher(number).matches()) {
                return null;
            }
            numbers[row] = Double.parseDouble(number);
            some = true;
        }
        return some ? numbers : null;
    }

    /** Whether a cell says that there is no value. */
    static boolean isMissing(String cell) {
        return MISSING.contains(cell);
    }

    String name() {
        return name;
    }

    /** The name for people, on one line: sepal length for sepal_length. */
    String title() {
        return name.replaceAll("[_\\s]+", " ").strip();
    }

    String cell(int row) {
        return cells.get(row);
    }

    boolean isNumeric() {
        return numbers != null;
    }

    /** The number in a row of a numeric column; NaN if it is missing. */
    double number(int row) {
        if (numbers == null) {
            throw new IllegalStateException("not numeric: " + name);
        }
        return numbers[row];
    }

    /** The numbers that are not missing. */
    double[] present() {
        return numbers == null
                ? new double[0]
                : Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).toArray();
    }

    DoubleSummaryStatistics summary() {
        return Arrays.stream(present()).summaryStatistics();
    }

    /** The different cells in the order of their appearance; no more than {@code limit}. */
    List<String> values(int limit) {
        return cells.stream().distinct().limit(limit).toList();
    }
}

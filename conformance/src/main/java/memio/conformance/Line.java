package memio.conformance;

import org.jspecify.annotations.Nullable;

/** One line of a trace: a name and arguments, whose data is read once however often the line comes. */
final class Line {
    /** The number of an argument that no line has. */
    static final int MISSING = Integer.MAX_VALUE;

    private final String[] words;
    private final @Nullable Object[] data;

    Line(String text) {
        words = text.split(" ", -1);
        data = new Object[words.length];
    }

    /** The operation or, for a line that begins a program, the kind of object. */
    String name() {
        return words[0];
    }

    /** How many arguments there are. */
    int count() {
        return words.length - 1;
    }

    /** Argument {@code i}, from 1, as it is written. */
    String word(int i) {
        return words[i];
    }

    /** Whether argument {@code i} is there and not {@code -}. */
    boolean has(int i) {
        return i < words.length && !words[i].equals("-");
    }

    /** Whether argument {@code i} is {@code N}. */
    boolean isNone(int i) {
        return words[i].equals("N");
    }

    boolean flag(int i) {
        return words[i].equals("1");
    }

    long number(int i) {
        return Long.parseLong(words[i]);
    }

    int slot(int i) {
        return Integer.parseInt(words[i]);
    }

    /** How much to read at most: argument 1, −1 if that is missing or {@code N}, cut to what an {@code int} can say. */
    int size() {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(limit(), Integer.MAX_VALUE));
    }

    /** As {@link #size()}, but not cut. */
    long limit() {
        return has(1) && !isNone(1) ? number(1) : -1;
    }

    byte[] bytes(int i) {
        return (byte[]) data(i);
    }

    String text(int i) {
        return (String) data(i);
    }

    @Nullable
    String textOrNull(int i) {
        return isNone(i) ? null : text(i);
    }

    /** Argument {@code i} as bytes or text, whichever it is. */
    Object data(int i) {
        Object value = data[i];
        if (value == null) {
            value = Data.parse(words[i]);
            data[i] = value;
        }
        return value;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}

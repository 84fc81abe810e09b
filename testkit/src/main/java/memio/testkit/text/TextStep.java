package memio.testkit.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import memio.StringIO;
import memio.base.Whence;

/** One step of a random program. What it does not need of {@code number} and {@code text} is 0 and empty. */
record TextStep(Kind kind, int number, String text) {

    /** What is done, to the file and to the model. */
    enum Kind {
        WRITE,
        WRITE_CHARS,
        APPEND_CHAR,
        DOOR_WRITE,
        READ,
        DOOR_READ,
        READ_LINE,
        READ_LINES,
        NEXT,
        SEEK,
        SEEK_END,
        TRUNCATE,
        TRUNCATE_HERE,
        RESTORE
    }

    /** The answer of the file, or the class of what it throws. */
    Object on(StringIO file) throws IOException {
        try {
            return switch (kind) {
                case WRITE -> file.write(text);
                case WRITE_CHARS -> file.write(text.toCharArray(), 0, text.length());
                case APPEND_CHAR -> file.append(text.charAt(0)).closed() ? -1 : 1;
                case DOOR_WRITE -> {
                    try (var writer = file.asWriter()) {
                        writer.write(text);
                    }
                    yield text.codePointCount(0, text.length());
                }
                case READ -> file.read(number);
                case DOOR_READ -> throughDoor(file.asReader(), number);
                case READ_LINE -> file.readLine(number);
                case READ_LINES -> file.readLines(number);
                case NEXT -> file.iterator().hasNext();
                case SEEK -> file.seek(number);
                case SEEK_END -> file.seek(0, Whence.END);
                case TRUNCATE -> file.truncate(number);
                case TRUNCATE_HERE -> file.truncate();
                case RESTORE -> {
                    file.setState(file.getState());
                    yield 0;
                }
            };
        } catch (IllegalArgumentException e) {
            return IllegalArgumentException.class;
        }
    }

    /** Reads by so many chars at once until as many characters have come, in order to stop between two. */
    private static String throughDoor(Reader reader, int number) throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < number; i++) {
            int c = reader.read();
            if (c < 0) {
                break;
            }
            all.append((char) c);
            if (Character.isHighSurrogate((char) c)) {
                reader.mark(1);
                int low = reader.read();
                if (low >= 0 && Character.isLowSurrogate((char) low)) {
                    all.append((char) low);
                } else {
                    reader.reset();
                }
            }
        }
        return all.toString();
    }

    /** The answer of the model. */
    Object on(TextModel model) {
        try {
            return switch (kind) {
                case WRITE, WRITE_CHARS, DOOR_WRITE -> model.write(text);
                case APPEND_CHAR -> model.write(text.substring(0, 1));
                case READ, DOOR_READ -> model.read(kind == Kind.READ ? number : Math.max(0, number));
                case READ_LINE -> model.readLine(number);
                case READ_LINES -> model.readLines(number);
                case NEXT -> !model.readLine(-1).isEmpty();
                case SEEK -> model.seek(number);
                case SEEK_END -> model.seek(model.size());
                case TRUNCATE -> model.truncate(number);
                case TRUNCATE_HERE -> model.truncate(model.position());
                case RESTORE -> {
                    model.restore();
                    yield 0;
                }
            };
        } catch (IllegalArgumentException e) {
            return IllegalArgumentException.class;
        }
    }

    /** The same with less text, plainer text, or a smaller number. */
    List<TextStep> simpler() {
        List<TextStep> simpler = new ArrayList<>();
        int[] characters = text.codePoints().toArray();
        if (characters.length > 1) {
            simpler.add(with(characters, 0, characters.length / 2));
            simpler.add(with(characters, characters.length / 2, characters.length));
            simpler.add(with(characters, 0, characters.length - 1));
            simpler.add(with(characters, 1, characters.length));
        }
        if (!text.isEmpty() && !text.equals("a".repeat(characters.length))) {
            simpler.add(new TextStep(kind, number, "a".repeat(characters.length)));
        }
        if (number != 0) {
            IntStream.of(0, number / 2, number - Integer.signum(number))
                    .forEach(n -> simpler.add(new TextStep(kind, n, text)));
        }
        return simpler;
    }

    private TextStep with(int[] characters, int from, int to) {
        return new TextStep(kind, number, new String(characters, from, to - from));
    }

    @Override
    public String toString() {
        StringBuilder printed = new StringBuilder(kind.name());
        if (number != 0) {
            printed.append(' ').append(number);
        }
        if (!text.isEmpty()) {
            printed.append(" \"");
            text.chars()
                    .forEach(c -> printed.append(
                            c > ' ' && c < 0x7f ? String.valueOf((char) c) : String.format("\\u%04x", c)));
            printed.append('"');
        }
        return printed.toString();
    }
}

package memio.testkit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import memio.text.Newline;

/** What a {@code StringIO} ought to do: a list of code points, a position, and Python's rules one after the other. */
final class TextModel {
    private final List<Integer> content = new ArrayList<>();
    private final TreeSet<String> seen = new TreeSet<>((a, b) -> order(a) - order(b));
    private Newline newline;
    private long position;

    TextModel(Newline newline) {
        this.newline = newline;
    }

    private static int order(String lineEnd) {
        return List.of("\r", "\n", "\r\n").indexOf(lineEnd);
    }

    private static List<Integer> characters(String text) {
        return text.codePoints().boxed().toList();
    }

    private String text(long from, long to) {
        StringBuilder text = new StringBuilder();
        content.subList((int) from, (int) to).forEach(text::appendCodePoint);
        return text.toString();
    }

    int write(String text) {
        List<Integer> given = characters(text);
        List<Integer> stored = stored(given);
        if (!stored.isEmpty()) {
            while (content.size() < position) {
                content.add(0);
            }
        }
        for (int character : stored) {
            if (position < content.size()) {
                content.set((int) position, character);
            } else {
                content.add(character);
            }
            position++;
        }
        return given.size();
    }

    private List<Integer> stored(List<Integer> given) {
        List<Integer> stored = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            int c = given.get(i);
            boolean pair = c == '\r' && i + 1 < given.size() && given.get(i + 1) == '\n';
            if (newline.isUniversal() && (c == '\r' || c == '\n')) {
                seen.add(pair ? "\r\n" : Character.toString(c));
            }
            if (newline == Newline.UNIVERSAL && c == '\r') {
                stored.add((int) '\n');
                i += pair ? 1 : 0;
            } else if (newline == Newline.UNTRANSLATED && pair) {
                stored.add((int) '\r');
                stored.add((int) '\n');
                i++;
            } else if (newline == Newline.CR && c == '\n') {
                stored.add((int) '\r');
            } else if (newline == Newline.CRLF && c == '\n') {
                stored.add((int) '\r');
                stored.add((int) '\n');
            } else {
                stored.add(c);
            }
        }
        return stored;
    }

    String read(int size) {
        long from = Math.min(position, content.size());
        long to = size < 0 ? content.size() : Math.min(from + size, content.size());
        if (from < to) {
            position = to;
        }
        return text(from, to);
    }

    String readLine(int limit) {
        long rest = Math.max(0, content.size() - position);
        long most = limit < 0 ? rest : Math.min(limit, rest);
        int length = 0;
        while (length < most && !endsLine(length, most)) {
            length++;
        }
        return read((int) Math.min(most, length + 1L));
    }

    /** Whether a line ends with the character so far behind the position. */
    private boolean endsLine(int distance, long most) {
        int at = (int) position + distance;
        int c = content.get(at);
        return switch (newline) {
            case UNIVERSAL, LF -> c == '\n';
            case CR -> c == '\r';
            case CRLF -> c == '\n' && distance > 0 && content.get(at - 1) == '\r';
            case UNTRANSLATED -> c == '\n' || c == '\r' && (distance + 1 >= most || content.get(at + 1) != '\n');
        };
    }

    List<String> readLines(long hint) {
        List<String> lines = new ArrayList<>();
        long total = 0;
        while (true) {
            String line = readLine(-1);
            if (line.isEmpty()) {
                return lines;
            }
            lines.add(line);
            total += characters(line).size();
            if (hint > 0 && total > hint) {
                return lines;
            }
        }
    }

    long seek(long target) {
        if (target < 0) {
            throw new IllegalArgumentException();
        }
        position = target;
        return target;
    }

    long truncate(long size) {
        if (size < 0) {
            throw new IllegalArgumentException();
        }
        if (size < content.size()) {
            content.subList((int) size, content.size()).clear();
        }
        return size;
    }

    /** What giving it its own state does: the line ends are those in the content from then on. */
    void restore() {
        String value = value();
        content.clear();
        content.addAll(characters(value));
        seen.clear();
        Newline kept = newline;
        newline = kept.isUniversal() ? Newline.UNTRANSLATED : Newline.LF;
        stored(content);
        newline = kept;
    }

    String value() {
        return text(0, content.size());
    }

    int size() {
        return content.size();
    }

    long position() {
        return position;
    }

    List<String> newlines() {
        return List.copyOf(seen);
    }
}

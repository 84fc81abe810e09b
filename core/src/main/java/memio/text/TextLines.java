package memio.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Lines as long as they come; asking whether there is one reads it. */
final class TextLines implements Iterator<String> {
    private final Source source;
    private String ahead = "";

    TextLines(Source source) {
        this.source = source;
    }

    /** Where lines come from; an empty one is the end. */
    @FunctionalInterface
    interface Source {
        String nextLine() throws IOException;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            try {
                ahead = source.nextLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return !ahead.isEmpty();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String line = ahead;
        ahead = "";
        return line;
    }
}

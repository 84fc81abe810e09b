package memio.testkit.program;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What calls answer, exceptions among them, and how they look in a report. */
final class Answers {
    private static final int SHOWN = 80;

    private Answers() {}

    /** A call that may fail. */
    @FunctionalInterface
    interface Call {
        @Nullable
        Object answer() throws IOException;
    }

    /** The answer to a call that threw. */
    record Thrown(Class<? extends Throwable> type, Throwable exception) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Thrown that && type == that.type;
        }

        @Override
        public int hashCode() {
            return type.hashCode();
        }
    }

    /** Makes the call; whatever it throws is an answer too. */
    static @Nullable Object of(Call call) {
        try {
            return call.answer();
        } catch (IOException | RuntimeException | Error e) {
            return new Thrown(e.getClass(), e);
        }
    }

    static String shown(@Nullable Object answer) {
        if (answer instanceof byte[] bytes) {
            return quoted(bytes);
        }
        if (answer instanceof Object[] several) {
            return Arrays.stream(several).map(Answers::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        if (answer instanceof Thrown thrown) {
            String message = thrown.exception().getMessage();
            return thrown.type().getSimpleName() + (message == null ? "" : " (" + message + ")");
        }
        return String.valueOf(answer);
    }

    /** As a literal in Java; a long one with its middle left out. */
    static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < bytes.length; i++) {
            if (i == SHOWN / 2 && bytes.length > SHOWN) {
                int left = bytes.length - SHOWN;
                text.append("\" + …").append(left).append(" bytes… + \"");
                i += left;
            }
            text.append(
                    switch (bytes[i]) {
                        case '\n' -> "\\n";
                        case 0 -> "\\0";
                        default -> String.valueOf((char) (bytes[i] & 0xff));
                    });
        }
        return text.append('"').toString();
    }
}

package memio.testkit.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a run of a program ended: the file and the model answered differently, or were in different states. */
record Disagreement(
        int step,
        String about,
        @Nullable Object actual,
        @Nullable Object expected) {

    /** The program up to here, as Java. */
    String in(List<? extends Step<?>> program) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= step && i < program.size(); i++) {
            text.append(program.get(i)).append(";\n");
        }
        return text.append("// ")
                .append(about)
                .append(" is ")
                .append(Answers.shown(actual))
                .append(",\n// must be ")
                .append(Answers.shown(expected))
                .append('\n')
                .toString();
    }
}

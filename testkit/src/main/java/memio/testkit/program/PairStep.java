package memio.testkit.program;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something done with two paths. */
record PairStep(Kind kind, String source, String target) implements TreeStep {
    enum Kind {
        COPY,
        COPY_OVER,
        MOVE,
        MOVE_OVER,
        SAME
    }

    @Override
    public @Nullable Object on(Ground ground) throws IOException {
        Path from = ground.path(source);
        Path to = ground.path(target);
        if (kind == Kind.COPY_OVER || kind == Kind.MOVE_OVER) {
            // The JDK's own deletes the target first. Then no path can go through it any more, and nothing into it.
            from = from.normalize();
            to = to.normalize();
            if (to.startsWith(from) && !to.equals(from)) {
                return null;
            }
        }
        CopyOption[] over = {StandardCopyOption.REPLACE_EXISTING};
        return switch (kind) {
            case COPY -> Files.copy(from, to).equals(to);
            case COPY_OVER -> Files.copy(from, to, over).equals(to);
            case MOVE -> Files.move(from, to).equals(to);
            case MOVE_OVER -> Files.move(from, to, over).equals(to);
            case SAME -> Files.isSameFile(from, to);
        };
    }

    @Override
    public List<PairStep> simpler() {
        return Stream.concat(
                        Names.simpler(source).map(name -> new PairStep(kind, name, target)),
                        Names.simpler(target).map(name -> new PairStep(kind, source, name)))
                .toList();
    }

    @Override
    public String toString() {
        return kind + "(\"" + source + "\", \"" + target + "\")";
    }
}

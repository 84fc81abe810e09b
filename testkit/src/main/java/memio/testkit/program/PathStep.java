package memio.testkit.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something done with one path, which is relative to where the program runs. */
record PathStep(Kind kind, String path) implements TreeStep {
    enum Kind {
        CREATE_DIRECTORY,
        CREATE_DIRECTORIES,
        CREATE_FILE,
        WRITE,
        APPEND,
        OVERWRITE,
        DELETE,
        DELETE_IF_EXISTS,
        READ,
        LIST,
        WALK,
        LOOK,
        REAL_PATH
    }

    @Override
    public @Nullable Object on(Ground ground) throws IOException {
        Path at = ground.path(path);
        return switch (kind) {
            case CREATE_DIRECTORY -> name(ground, Files.createDirectory(at));
            case CREATE_DIRECTORIES -> name(ground, Files.createDirectories(at.normalize()));
            case CREATE_FILE -> name(ground, Files.createFile(at));
            case WRITE -> name(ground, Files.writeString(at, "written to " + path));
            case APPEND -> name(ground, Files.writeString(at, "+" + path, StandardOpenOption.APPEND));
            case OVERWRITE -> name(ground, Files.writeString(at, "#", StandardOpenOption.WRITE));
            case DELETE -> {
                Files.delete(at);
                yield null;
            }
            case DELETE_IF_EXISTS -> Files.deleteIfExists(at);
            case READ -> Files.readString(at);
            case LIST -> names(ground, Files.list(at));
            case WALK -> names(ground, Files.walk(at));
            case LOOK ->
                Files.exists(at) + " " + Files.isDirectory(at) + " " + Files.isRegularFile(at) + " "
                        + (Files.isRegularFile(at) ? Files.size(at) : 0);
            case REAL_PATH -> name(ground, at.toRealPath());
        };
    }

    private static String name(Ground ground, Path path) throws IOException {
        return (path.startsWith(ground.root) ? ground.root : ground.root.toRealPath())
                .relativize(path)
                .toString();
    }

    private static List<String> names(Ground ground, Stream<Path> paths) {
        try (paths) {
            return paths.map(path -> ground.root.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public List<PathStep> simpler() {
        return Names.simpler(path).map(name -> new PathStep(kind, name)).toList();
    }

    @Override
    public String toString() {
        return kind + "(\"" + path + "\")";
    }
}

package memio.examples.processes;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import memio.FilePath;
import memio.binary.BinaryIO;

/** A program that insists on the name of a file gets one: of the bytes in memory. */
public final class PathForProgram {
    private PathForProgram() {}

    /**
     * Runs a program with the path as its last argument. What it changes there is in the file afterwards.
     *
     * @return its exit code; if that is not 0, the file is what it was
     */
    public static int run(List<String> command, BinaryIO file) throws IOException, InterruptedException {
        try (FilePath path = FilePath.of(file)) {
            List<String> arguments = new ArrayList<>(command);
            arguments.add(path.path().toString());
            int code = new ProcessBuilder(arguments)
                    .redirectInput(Redirect.PIPE)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (code == 0) {
                path.writeBack();
            }
            return code;
        }
    }
}

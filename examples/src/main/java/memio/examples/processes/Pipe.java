package memio.examples.processes;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;

/** Python's {@code subprocess.run(command, input=…, stdout=PIPE)}. */
public final class Pipe {
    private Pipe() {}

    /**
     * Runs a program that reads {@code input}, and writes its output to {@code output}. Another thread feeds it: a pipe
     * that nobody empties is soon full.
     *
     * @return its exit code
     * @throws ExecutionException if the program ended before it had read everything
     */
    public static int run(List<String> command, Snapshot input, BinaryIO output)
            throws IOException, InterruptedException, ExecutionException {
        Process program =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        FutureTask<Long> feeding = new FutureTask<>(() -> {
            try (OutputStream in = program.getOutputStream()) {
                input.writeTo(in);
            }
            return input.size();
        });
        new Thread(feeding, "feeding " + command.get(0)).start();
        program.getInputStream().transferTo(output.asOutputStream());
        int code = program.waitFor();
        feeding.get();
        return code;
    }
}

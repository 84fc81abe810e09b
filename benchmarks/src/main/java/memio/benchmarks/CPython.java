package memio.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** CPython's own io, doing the work of our benchmarks by a script that has a function for each. */
final class CPython {
    private final String command;
    private final String version;

    private CPython(String command, String version) {
        this.command = command;
        this.version = version;
    }

    /** The interpreter that the environment variable {@code PYTHON} names, or {@code python3}, if it is there. */
    static Optional<CPython> find() {
        String command = Objects.requireNonNullElse(System.getenv("PYTHON"), "python3");
        try {
            Process process =
                    new ProcessBuilder(command, "-c", "import platform; print(platform.python_version())").start();
            process.getOutputStream().close();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Optional.of(new CPython(command, version)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // there is none
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    String name() {
        return "CPython " + version;
    }

    /**
     * Lets CPython do a piece of work.
     *
     * @param work the name of the benchmark, as {@code Headline.write}
     * @param parameters those of the benchmark that are not the rival
     * @return how many nanoseconds it took, or nothing if the script does not know the work
     */
    Optional<Double> measure(String work, Map<String, String> parameters) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command, "-", work));
        parameters.forEach((name, value) -> words.add(name + "=" + value));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = process.getOutputStream();
                InputStream script =
                        Objects.requireNonNull(CPython.class.getResourceAsStream("cpython.py"), "cpython.py")) {
            script.transferTo(out);
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed at " + work);
        }
        return answer.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(answer));
    }
}

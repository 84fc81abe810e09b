package memio.cli.bench;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import memio.BytesIO;
import memio.cli.terminal.Progress;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/** Hears from JMH how far it has come. What JMH prints is kept, to be shown if it fails. */
final class Watcher implements OutputFormat {
    /** How many steps of the progress a part takes. */
    static final int STEPS = 100;

    private final Progress progress;
    private final BytesIO printed = new BytesIO();
    private double share;
    private double done;
    private int stepped;

    Watcher(Progress progress) {
        this.progress = progress;
    }

    /** Why JMH failed: what it printed that looks like an exception, or else what {@code e} it threw says. */
    String reason(String e) {
        return new String(printed.getValue(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\S+(Exception|Error)\\b.*|ERROR: .*|<failure>.+"))
                .findFirst()
                .orElse(e);
    }

    @Override
    public void startBenchmark(BenchmarkParams params) {
        String name = params.getBenchmark();
        String method = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
        String parameters =
                params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(" "));
        progress.part((method + " " + parameters).strip());
        int iterations = params.getWarmup().getCount() + params.getMeasurement().getCount();
        share = (double) STEPS / Math.max(1, iterations * Math.max(1, params.getForks()));
        done = 0;
        stepped = 0;
    }

    @Override
    public void iteration(BenchmarkParams params, IterationParams iteration, int number) {
        // It is over that counts.
    }

    @Override
    public void iterationResult(BenchmarkParams params, IterationParams iteration, int number, IterationResult result) {
        done += share;
        stepTo((int) Math.min(STEPS, Math.round(done)));
    }

    @Override
    public void endBenchmark(BenchmarkResult result) {
        stepTo(STEPS);
    }

    private void stepTo(int step) {
        for (; stepped < step; stepped++) {
            progress.step();
        }
    }

    @Override
    public void startRun() {
        // The parts tell.
    }

    @Override
    public void endRun(Collection<RunResult> results) {
        // The parts tell.
    }

    @Override
    public void print(String text) {
        printed.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void println(String text) {
        print(text + "\n");
    }

    @Override
    public void verbosePrintln(String text) {
        // Nobody asked.
    }

    @Override
    public void write(int value) {
        printed.writeByte(value);
    }

    @Override
    public void write(byte[] bytes) {
        printed.write(bytes);
    }

    @Override
    public void flush() {
        // It is all in memory.
    }

    @Override
    public void close() {
        // It is all in memory.
    }
}

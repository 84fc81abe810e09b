package memio.cli.terminal;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How far a longer piece of work has come, on the standard error: a bar on a terminal, elsewhere a line for each part. */
public interface Progress extends AutoCloseable {

    /** The next part begins. */
    void part(String name);

    /** One more step is done. */
    void step();

    /** The work is over; the bar disappears. */
    @Override
    void close();

    /** Progress of {@code task}, which takes so many steps in so many parts. */
    static Progress of(String task, int steps, int parts, Terminal terminal, PrintWriter err) {
        return terminal.bar() ? new Bar(task, steps, terminal, err) : new Lines(task, parts, err);
    }

    /** A bar that redraws its line. */
    final class Bar implements Progress {
        private final ProgressBar bar;
        private final Line line;

        private Bar(String task, int steps, Terminal terminal, PrintWriter err) {
            line = new Line(err);
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setStyle(Line.style(terminal))
                    .setUpdateIntervalMillis(100)
                    .hideEta()
                    .setConsumer(new DelegatingProgressBarConsumer(line::draw, Report.WIDTH - 1))
                    .build();
        }

        @Override
        public void part(String name) {
            bar.setExtraMessage(" " + name);
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
            line.clear();
        }
    }

    /** A line on every part. */
    final class Lines implements Progress {
        private final String task;
        private final int parts;
        private final PrintWriter err;
        private int part;

        private Lines(String task, int parts, PrintWriter err) {
            this.task = task;
            this.parts = parts;
            this.err = err;
        }

        @Override
        public void part(String name) {
            part++;
            err.println("memio: " + task + " " + name + " (" + part + "/" + parts + ")");
        }

        @Override
        public void step() {
            // Lines tell of parts only.
        }

        @Override
        public void close() {
            // Every line is out already.
        }
    }
}

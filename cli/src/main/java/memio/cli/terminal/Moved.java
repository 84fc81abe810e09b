package memio.cli.terminal;

import java.io.PrintWriter;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How many bytes have been moved: a bar on a terminal, elsewhere nothing, for nobody reads a bar in a log. */
public interface Moved extends LongConsumer, AutoCloseable {

    /** So many bytes have been moved so far. */
    @Override
    void accept(long count);

    /** The work is over; the bar disappears. */
    @Override
    void close();

    /**
     * A bar, if {@code terminal} can show one.
     *
     * @param size how many bytes there will be, or -1 if nobody knows
     */
    static Moved of(String task, long size, Terminal terminal, PrintWriter err) {
        return terminal.bar() ? new Bar(task, size, terminal, err) : new Unseen();
    }

    /** Nothing to see. */
    final class Unseen implements Moved {
        private Unseen() {}

        @Override
        public void accept(long count) {
            // Nobody looks.
        }

        @Override
        public void close() {
            // Nothing was shown.
        }
    }

    /** A line that redraws itself. */
    final class Bar implements Moved {
        private final Line line;
        private final ProgressBar bar;

        private Bar(String task, long size, Terminal terminal, PrintWriter err) {
            line = new Line(err);
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(size)
                    .setStyle(Line.style(terminal))
                    .setUnit(" MB", 1_000_000)
                    .setUpdateIntervalMillis(100)
                    .showSpeed()
                    .setConsumer(new DelegatingProgressBarConsumer(line::draw, Report.WIDTH - 1))
                    .build();
        }

        @Override
        public void accept(long count) {
            bar.stepTo(count);
        }

        @Override
        public void close() {
            bar.close();
            line.clear();
        }
    }
}

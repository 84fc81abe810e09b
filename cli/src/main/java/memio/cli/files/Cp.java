package memio.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import memio.IO;
import memio.binary.BinaryIO;
import memio.cli.terminal.Failure;
import memio.cli.terminal.Moved;
import memio.cli.terminal.Report;
import memio.cli.terminal.Standard;
import memio.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code memio cp}: copies what is in a file, and shows how far it has come. */
@Command(
        name = "cp",
        mixinStandardHelpOptions = true,
        header = "Copies what is in a file.",
        description = {
            "",
            "TO appears when all of it is there: a copy that fails, or is interrupted, leaves what was there before. "
                    + "If TO is a directory, the copy is in it under the same name. An existing file keeps its permissions.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  memio cp film.mkv backup/",
            "  memio cp - notes.txt",
            "  memio cp big.bin - | ssh host 'cat > big.bin'"
        })
public final class Cp implements Callable<Integer> {
    private final Terminal terminal;
    private final Standard standard;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FROM", description = "A file, or - for the standard input.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "A file, a directory, or - for the standard output.")
    private String to = "";

    /** The command between these streams. */
    public Cp(Terminal terminal, Standard standard) {
        this.terminal = terminal;
        this.standard = standard;
    }

    @Override
    public Integer call() throws IOException {
        try (BinaryIO source = new Names(standard).open(from);
                Target target = Target.open(destination(), standard)) {
            copy(source, target);
            target.finish();
        }
        return ExitCode.OK;
    }

    private void copy(BinaryIO source, Target target) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        // A bar and what it tells of would fight for the screen.
        Terminal shown = to.equals(Standard.NAME) && terminal.screen()
                ? new Terminal(terminal.colours(), false, terminal.charset())
                : terminal;
        try (Moved moved = Moved.of(Report.shorten(Names.shown(from), 24), size(), shown, err)) {
            IO.copy(source, target.file(), moved);
        } catch (IOException e) {
            throw Failure.of(Names.shown(from) + " to " + (to.equals(Standard.NAME) ? "standard output" : to), e);
        }
    }

    /** -1 if it is not known beforehand. */
    private long size() throws IOException {
        if (from.equals(Standard.NAME)) {
            return -1;
        }
        Path path = Names.path(from);
        return Files.isRegularFile(path) ? Files.size(path) : -1;
    }

    /** What is written: in a directory, the file of the same name. */
    private String destination() throws IOException {
        if (to.equals(Standard.NAME)) {
            return to;
        }
        Path path = Names.path(to);
        if (Files.isDirectory(path)) {
            if (from.equals(Standard.NAME)) {
                throw new Failure("what comes from the standard input has no name; give one: " + path.resolve("NAME"));
            }
            path = path.resolve(
                    Objects.toString(Names.path(from).toAbsolutePath().getFileName(), ""));
        }
        if (!from.equals(Standard.NAME) && Files.exists(path) && Files.isSameFile(Names.path(from), path)) {
            throw new Failure("one and the same file: " + from + " and " + path);
        }
        return path.toString();
    }
}

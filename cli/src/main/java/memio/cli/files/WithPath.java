package memio.cli.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import memio.FilePath;
import memio.IO;
import memio.SpooledIO;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.cli.terminal.AtExit;
import memio.cli.terminal.Failure;
import memio.cli.terminal.Misuse;
import memio.cli.terminal.Standard;
import memio.raw.Raw;
import memio.storage.Spool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code memio with-path}: the standard input as a file with a name, for a program that insists on one. */
@Command(
        name = "with-path",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Gives a program the standard input as a file with a name.",
        description = {
            "",
            "All of the standard input becomes a file in memory that can be sought; COMMAND is run with its path in place of {}. "
                    + "Nothing is left of it afterwards.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "N:that of COMMAND; 128 more than the signal that ended it",
            "1:there was no file to give",
            "2:not understood",
            "127:COMMAND cannot be run"
        },
        footer = {
            "",
            "Examples:",
            "  curl -s https://example.org/a.zip | memio with-path -- unzip -l {}",
            "  memio with-path --name x.zip --write-back -- zip -d {} secret.txt < a.zip > b.zip"
        })
public final class WithPath implements Callable<Integer> {
    private static final String PLACE = "{}";
    private static final int CANNOT_RUN = 127;

    private final Standard standard;

    @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "A program and its arguments; {} is the path.")
    private List<String> command = new ArrayList<>();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the file is called, for programs that look at the ending, or create files beside it.")
    private @Nullable String name;

    @Option(
            names = {"-w", "--write-back"},
            description = "When COMMAND has ended with 0, print what it has left under the path; "
                    + "what it prints itself goes to the standard error.")
    private boolean writeBack;

    /** The command between these streams. */
    public WithPath(Standard standard) {
        this.standard = standard;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (command.stream().noneMatch(argument -> argument.contains(PLACE))) {
            throw new Misuse("no {} in the command, so it would not learn of the file: " + String.join(" ", command));
        }
        // As much in memory as the heap allows; the rest of it is for the copy under the path, which is outside.
        try (SpooledIO file =
                new SpooledIO(Spool.DEFAULT.threshold(Runtime.getRuntime().maxMemory() / 4))) {
            read(file);
            try (FilePath path = place(file)) {
                if (!writeBack) {
                    file.close(); // the copy is all that is needed
                }
                int code = run(path);
                if (code == 0 && writeBack) {
                    print(file, path);
                }
                return code;
            }
        }
    }

    private void read(BinaryIO file) {
        try {
            IO.copy(Raw.of(standard.in()), file);
        } catch (IOException e) {
            throw Failure.of("standard input", e);
        }
    }

    private FilePath place(BinaryIO file) {
        try {
            return name == null ? FilePath.of(file) : FilePath.named(file, name);
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw Failure.of("no room for the file", e);
        }
    }

    private int run(FilePath path) throws InterruptedException {
        List<String> words = command.stream()
                .map(word -> word.replace(PLACE, path.path().toString()))
                .toList();
        CompletableFuture<Process> started = new CompletableFuture<>();
        AtExit atExit = new AtExit("memio-end-command", () -> end(started, path));
        try {
            Process process = new ProcessBuilder(words)
                    .inheritIO()
                    .redirectOutput(writeBack ? Redirect.PIPE : Redirect.INHERIT)
                    .start();
            started.complete(process);
            if (writeBack) {
                process.getInputStream().transferTo(System.err);
            }
            return process.waitFor();
        } catch (IOException e) {
            started.completeExceptionally(e);
            throw new Failure("cannot run " + words.get(0) + ": " + e.getMessage(), e, CANNOT_RUN);
        } finally {
            atExit.cancel();
        }
    }

    private void print(SpooledIO file, FilePath path) throws IOException {
        path.writeBack();
        file.seek(0);
        BinaryIO out = Buffered.writer(Raw.of(standard.out()));
        IO.copy(file, out);
        out.flush();
    }

    /** Who interrupts us means the command, too, and it may need a moment to leave. */
    private static void end(CompletableFuture<Process> started, FilePath path) {
        try {
            Process process = started.get();
            process.destroy();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            path.close();
        } catch (ExecutionException e) {
            return; // it has never run, which is told elsewhere
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package memio.cli.shell;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import jdk.jshell.tool.JavaShellToolBuilder;
import memio.BytesIO;
import memio.FilePath;
import memio.cli.terminal.Failure;
import memio.cli.terminal.Standard;
import memio.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code memio shell}: the JDK's JShell, with memio imported. */
@Command(
        name = "shell",
        mixinStandardHelpOptions = true,
        header = "Opens the JDK's JShell with memio imported.",
        description = {
            "",
            "Type Java, line by line; /exit or Ctrl-D ends it, /help tells more. Lines that come through a pipe are run one after the other, "
                    + "and what they answer is printed.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the lines came to an end", "N:they ended with /exit N"},
        footer = {
            "",
            "Examples:",
            "  memio shell",
            "  echo 'new BytesIO(\"Hello\".getBytes(UTF_8)).read(4)' | memio shell",
            "  memio shell --class-path lib/a.jar < lines.jsh"
        })
public final class Shell implements Callable<Integer> {
    private final Terminal terminal;
    private final Standard standard;

    @Option(
            names = {"-c", "--class-path"},
            paramLabel = "PATH",
            description = "Jars and directories that are needed as well.")
    private @Nullable String classPath;

    /** The command between these streams. */
    public Shell(Terminal terminal, Standard standard) {
        this.terminal = terminal;
        this.standard = standard;
    }

    @Override
    public Integer call() throws Exception {
        try (BytesIO startup = startup();
                FilePath path = FilePath.of(startup)) {
            List<String> arguments = new ArrayList<>(List.of(
                    "--class-path", everything(), "--startup", path.path().toString()));
            return terminal.keyboard() ? interactive(arguments) : piped(arguments);
        } catch (NoClassDefFoundError e) {
            throw new Failure("this Java has no JShell (module jdk.jshell); a JDK has", e);
        }
    }

    private static int interactive(List<String> arguments) throws Exception {
        System.out.println("|  memio is imported. Try: var f = new BytesIO()");
        return JavaShellToolBuilder.builder().interactiveTerminal(true).start(arguments.toArray(String[]::new));
    }

    /** Only what the lines print and answer is shown, no prompts; and nobody's history remembers them. */
    private int piped(List<String> arguments) throws Exception {
        arguments.addAll(List.of("--feedback", "concise"));
        // JShell forgets a last line that does not end.
        InputStream lines = new SequenceInputStream(standard.in(), new ByteArrayInputStream(new byte[] {'\n'}));
        PrintStream out = new PrintStream(standard.out(), true, terminal.charset());
        PrintStream prompts = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return JavaShellToolBuilder.builder()
                .persistence(new HashMap<>())
                .interactiveTerminal(false)
                .in(lines, null)
                .out(out, prompts, out)
                .start(arguments.toArray(String[]::new));
    }

    private static BytesIO startup() throws IOException {
        try (InputStream in = Objects.requireNonNull(Shell.class.getResourceAsStream("startup.jsh"))) {
            return new BytesIO(in.readAllBytes());
        }
    }

    /** Where memio is, and what else the user wants. */
    private String everything() throws URISyntaxException {
        URI memio = BytesIO.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        return Path.of(memio) + (classPath == null ? "" : File.pathSeparator + classPath);
    }
}

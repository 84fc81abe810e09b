package memio.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import memio.cli.bench.Bench;
import memio.cli.demo.Demo;
import memio.cli.files.Cat;
import memio.cli.files.Cp;
import memio.cli.files.Iconv;
import memio.cli.files.WithPath;
import memio.cli.shell.Shell;
import memio.cli.terminal.Errors;
import memio.cli.terminal.Standard;
import memio.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: without a subcommand it prints its help. */
@Command(
        name = "memio",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Files that live in memory: Python's io for the JVM.",
        footer = {"", "Exit codes: 0 done, 1 failed, 2 not understood.", "NO_COLOR=1 switches colours off."})
public final class Main implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of an error.")
    private boolean verbose;

    private Main() {}

    /**
     * Runs the command line and exits with its code: 0 done, 1 failed, 2 not understood.
     *
     * @param args the arguments after the command's name
     */
    public static void main(String[] args) {
        // Pictures are drawn in memory; nobody is asked for a screen.
        System.setProperty("java.awt.headless", "true");
        Terminal terminal = Terminal.detect();
        Standard standard = Standard.ofProcess();
        CommandLine commands = commandLine(terminal, standard, new Demo(terminal))
                .setOut(terminal.writer(standard.out()))
                .setErr(terminal.writer(System.err));
        System.exit(run(commands, standard, args));
    }

    /** The commands, and how they tell of errors. */
    static CommandLine commandLine(Terminal terminal, Standard standard, Demo demo) {
        Main main = new Main();
        Errors errors = new Errors(standard.out(), () -> main.verbose);
        CommandLine withPath = new CommandLine(new WithPath(standard)).setStopAtPositional(true);
        return new CommandLine(main)
                .addSubcommand(demo)
                .addSubcommand(new Shell(terminal, standard))
                .addSubcommand(new Bench(terminal, standard))
                .addSubcommand(new Cat(standard))
                .addSubcommand(new Cp(terminal, standard))
                .addSubcommand(new Iconv(standard))
                .addSubcommand(withPath)
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** Executes a command, and looks whether all it said has arrived. */
    static int run(CommandLine commands, Standard standard, String... args) {
        int code;
        try {
            code = commands.execute(args);
        } catch (OutOfMemoryError e) {
            commands.getErr().println("memio: not enough memory: " + e.getMessage());
            code = CommandLine.ExitCode.SOFTWARE;
        }
        if (commands.getOut().checkError()) {
            IOException failure = standard.out().failure();
            if (failure != null && !standard.out().nobodyListens()) {
                Errors.tell(commands.getErr(), "cannot write to the standard output: " + failure.getMessage());
            }
            return CommandLine.ExitCode.SOFTWARE;
        }
        return code;
    }

    @Override
    public void run() {
        CommandLine commands = Objects.requireNonNull(spec).commandLine();
        commands.usage(commands.getOut());
    }

    /** Says which build this is, from the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return List.of(
                            "memio " + (version == null ? "(not run from its jar)" : version),
                            "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name"))
                    .toArray(String[]::new);
        }
    }
}

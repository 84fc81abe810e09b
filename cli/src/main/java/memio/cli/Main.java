package memio.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command: without a subcommand it prints its help. */
@Command(
        name = "memio",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Files that live in memory: Python's io for the JVM.")
public final class Main implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    /** Creates the command; picocli fills in the rest. */
    public Main() {}

    /**
     * Runs the command line and exits with its code: 0 done, 1 failed, 2 not understood.
     *
     * @param args the arguments after the command's name
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** Says which build this is, from the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "memio " + (version == null ? "(not run from its jar)" : version),
                "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name")
            };
        }
    }
}

package memio.cli.terminal;

import picocli.CommandLine.ExitCode;

/** What was typed is grammatical but makes no sense: exit code 2. */
public final class Misuse extends Failure {
    private static final long serialVersionUID = 1;

    /** What makes no sense, and why. */
    public Misuse(String message) {
        super(message, null, ExitCode.USAGE);
    }

    /** What makes no sense; {@code cause} is shown to those who ask for it. */
    public Misuse(String message, Throwable cause) {
        super(message, cause, ExitCode.USAGE);
    }
}

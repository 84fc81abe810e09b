package memio.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import memio.cli.terminal.Failure;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells of errors in one line on the standard error, and with {@code --verbose} whence they came. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final BooleanSupplier verbose;

    Errors(BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    /** What was typed is not understood. */
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        tell(e.getCommandLine().getErr(), misunderstood(e), e);
        return ExitCode.USAGE;
    }

    /** What was asked for did not work. */
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
        boolean expected = e instanceof Failure;
        String message = expected ? String.valueOf(e.getMessage()) : e + "; --verbose shows where";
        tell(command.getErr(), message, e);
        return ExitCode.SOFTWARE;
    }

    private void tell(PrintWriter err, String message, Exception e) {
        // Whatever a message quotes, it stays on its line.
        err.println("memio: " + message.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?"));
        if (verbose.getAsBoolean()) {
            e.printStackTrace(err);
        }
    }

    private static String misunderstood(ParameterException e) {
        String help = "; try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        if (e instanceof UnmatchedArgumentException unmatched) {
            String what = unmatched.isUnknownOption() ? "unknown option: " : "unknown command: ";
            List<String> similar = unmatched.getSuggestions();
            return what
                    + unmatched.getUnmatched().get(0)
                    + (similar.isEmpty() ? help : "; did you mean " + String.join(" or ", similar) + "?");
        }
        String message = String.valueOf(e.getMessage());
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1) + help;
    }
}

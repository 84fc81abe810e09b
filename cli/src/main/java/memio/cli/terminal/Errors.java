package memio.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells of errors in one line on the standard error, and with {@code --verbose} whence they came. */
public final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Output out;
    private final BooleanSupplier verbose;

    /** Errors of commands that print to {@code out}. */
    public Errors(Output out, BooleanSupplier verbose) {
        this.out = out;
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
        if (out.nobodyListens()) {
            return ExitCode.SOFTWARE;
        }
        boolean expected = e instanceof Failure;
        String message = expected ? String.valueOf(e.getMessage()) : e + "; --verbose shows where";
        tell(command.getErr(), message, e);
        return e instanceof Failure failure ? failure.code() : ExitCode.SOFTWARE;
    }

    /** Tells of an error in a line, whatever the message quotes. */
    public static void tell(PrintWriter err, String message) {
        err.println("memio: " + message.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?"));
    }

    private void tell(PrintWriter err, String message, Exception e) {
        tell(err, message);
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

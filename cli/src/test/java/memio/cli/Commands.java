package memio.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import memio.cli.demo.Demo;
import memio.cli.terminal.Output;
import memio.cli.terminal.Standard;
import memio.cli.terminal.Terminal;

/**
 * What a command did in this process.
 *
 * @param code its exit code
 * @param bytes what it wrote to the standard output
 * @param err what it told
 */
public record Commands(int code, byte[] bytes, String err) {
    private static final Terminal PLAIN = new Terminal(false, false, StandardCharsets.UTF_8);

    /** Runs a command that gets {@code in} as its standard input. */
    public static Commands run(byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int code = run(PLAIN, in, out, err, args);
        return new Commands(code, out.toByteArray(), err.toString());
    }

    /** Runs a command that gets nothing. */
    public static Commands run(String... args) {
        return run(new byte[0], args);
    }

    /** Runs a command on a terminal, that writes to {@code out}. */
    public static int run(Terminal terminal, byte[] in, OutputStream out, StringWriter err, String... args) {
        Standard standard = new Standard(new ByteArrayInputStream(in), new Output(out));
        return Main.run(
                Main.commandLine(terminal, standard, new Demo(terminal))
                        .setOut(terminal.writer(standard.out()))
                        .setErr(new PrintWriter(err, true)),
                standard,
                args);
    }

    /** What it printed. */
    public String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

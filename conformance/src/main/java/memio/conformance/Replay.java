package memio.conformance;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.CRC32;
import memio.storage.Memory;
import org.jspecify.annotations.Nullable;

/**
 * Reads a trace from standard input and answers it.
 *
 * <ul>
 *   <li>{@code --digest}: a line for each program instead of one for each line.
 *   <li>{@code --segment SIZE}: contents in memory are cut into segments of that many bytes, to meet more borders.
 * </ul>
 */
public final class Replay {
    /** Programs draw their lines from pools, so most lines come several times. */
    private static final int KNOWN_LINES = 20_000;

    /** Warnings are no answers. */
    private static final Logger LOGGER = Logger.getLogger("memio");

    private final boolean digest;
    private final Creation creation;
    private final OutputStream out;
    private final Map<String, Line> lines = new HashMap<>();
    private final CRC32 crc = new CRC32();
    private boolean started;
    private @Nullable Subject subject;

    private Replay(OutputStream out, String... args) {
        this.out = out;
        Memory memory = Memory.DEFAULT;
        boolean summed = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--digest" -> summed = true;
                case "--segment" -> memory = memory.segmentSize(Integer.parseInt(args[++i]));
                default -> throw new IllegalArgumentException("unknown option: " + args[i]);
            }
        }
        digest = summed;
        creation = new Creation(memory);
    }

    /** Answers a trace. */
    public static void main(String[] args) throws IOException {
        LOGGER.setLevel(Level.OFF);
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII), 1 << 16), out, args);
        out.flush();
    }

    static void run(BufferedReader in, OutputStream out, String... args) throws IOException {
        Replay replay = new Replay(out, args);
        String text;
        while ((text = next(in, out)) != null) {
            if (!text.isEmpty() && text.charAt(0) != '#') {
                replay.take(text);
            }
        }
        replay.end();
    }

    /** Whoever waits for answers before sending more gets them. */
    private static @Nullable String next(BufferedReader in, OutputStream out) throws IOException {
        if (!in.ready()) {
            out.flush();
        }
        return in.readLine();
    }

    private void take(String text) throws IOException {
        boolean begins = text.charAt(0) >= 'A' && text.charAt(0) <= 'Z';
        if (begins) {
            end();
            started = true;
        }
        byte[] answer = Answers.encoded(answer(parsed(text), begins));
        if (digest) {
            crc.update(answer);
        } else {
            out.write(answer);
        }
    }

    private Line parsed(String text) {
        if (lines.size() == KNOWN_LINES) {
            lines.clear();
        }
        return lines.computeIfAbsent(text, Line::new);
    }

    private String answer(Line line, boolean begins) {
        try {
            if (begins) {
                subject = creation.create(line);
                return Answers.NONE;
            }
            return subject == null ? Answers.NOTHING : subject.answer(line);
        } catch (Exception | VirtualMachineError e) {
            return Answers.error(e);
        }
    }

    /** The end of a program. */
    private void end() throws IOException {
        if (subject != null) {
            subject.finish();
            subject = null;
        }
        if (digest && started) {
            out.write(Answers.encoded(Answers.crc(crc)));
        }
        crc.reset();
    }
}

package memio.text;

import java.io.IOException;
import java.util.Objects;
import memio.base.Whence;
import memio.binary.BinaryIO;
import org.jspecify.annotations.Nullable;

/** Begins the reading of a file of text, at its start or anywhere; all readings use the same decoder, one after the other. */
final class Readings {
    private final BinaryIO file;
    private final Chunks chunks;
    private final Codec codec;
    private final ErrorHandler errors;
    private final Newline newline;
    private final @Nullable Bytewise bytewise;
    private @Nullable IncrementalDecoder decoder;

    private Readings(BinaryIO file, Chunks chunks, TextSettings settings) {
        this.file = file;
        this.chunks = chunks;
        this.codec = settings.codec();
        this.errors = settings.errors();
        this.newline = settings.newline();
        this.bytewise = codec instanceof BytewiseCodec able ? able.bytewise() : null;
    }

    /** The readings of {@code file}, or {@code null} if the codec only encodes. */
    static @Nullable Readings of(BinaryIO file, Chunks chunks, TextSettings settings) {
        Readings readings = new Readings(file, chunks, settings);
        if (readings.bytewise != null) {
            return readings;
        }
        readings.decoder = settings.codec().newDecoder(settings.errors());
        return readings.decoder == null ? null : readings;
    }

    /**
     * Reading from the start of a text, wherever in the file below that is.
     *
     * @param atZero whether it is the start of the file
     */
    Reading atStart(boolean atZero) {
        return bytewise != null
                ? new ByteReading(this, chunks, bytewise, newline, true, atZero, 0)
                : charReading(atZero, 0);
    }

    /**
     * Reading from a cookie, at whose position the file below is. If this fails, the file is somewhere else, and the reading
     * before can go on when it has been put back.
     *
     * @param seen the line ends met before
     */
    Reading at(Cookie cookie, int seen) throws IOException {
        if (cookie.isPosition() && cookie.position() == 0) {
            return atStart(true);
        }
        if (cookie.isPosition() && bytewise != null) {
            return new ByteReading(this, chunks, bytewise, newline, false, false, seen);
        }
        return resumed(cookie, seen);
    }

    private Reading resumed(Cookie cookie, int seen) throws IOException {
        long flags = flags(cookie);
        IncrementalDecoder used = decoder;
        byte[] held = used == null ? BufferedDecoder.NO_BYTES : used.stateBuffer();
        long before = used == null ? 0 : used.stateFlags();
        boolean done = false;
        try {
            CharReading reading = charReading(false, seen);
            reading.resume(cookie, flags);
            done = true;
            return reading;
        } finally {
            if (!done) {
                decoder = used;
                if (used != null && !isOpaque()) {
                    used.setState(held, before);
                }
            }
        }
    }

    /** Reading whatever the bytes are, with the decoder at the start of a text. */
    CharReading charReading(boolean atZero, int seen) {
        IncrementalDecoder d = decoder;
        if (d == null || isOpaque()) {
            d = Objects.requireNonNull(codec.newDecoder(errors));
            decoder = d;
        } else {
            d.reset();
        }
        boolean tellsOrder = codec instanceof WideCodec wide && wide.marked();
        return new CharReading(chunks, d, isOpaque(), tellsOrder, newline, atZero, seen);
    }

    private boolean isOpaque() {
        return codec instanceof CharsetCodec charset && charset.opaque();
    }

    /** The state of the decoder at a cookie: where it is not told, the mark at the start of the file may tell it. */
    private long flags(Cookie cookie) throws IOException {
        boolean byMark = codec instanceof WideCodec wide && wide.marked() && cookie.flags() == 0;
        return byMark && cookie.position() > 0 ? order((WideCodec) codec) : cookie.flags();
    }

    private long order(WideCodec wide) throws IOException {
        long position = file.tell();
        file.seek(0, Whence.START);
        byte[] start = chunks.exactly(wide.unit());
        file.seek(position, Whence.START);
        return wide.order(start);
    }
}

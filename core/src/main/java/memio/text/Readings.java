package memio.text;

import java.io.IOException;
import memio.base.Whence;
import memio.binary.BinaryIO;
import org.jspecify.annotations.Nullable;

/** Begins the reading of a file of text, at its start or anywhere. */
record Readings(BinaryIO file, Chunks chunks, Codec codec, ErrorHandler errors, Newline newline) {

    /** Reading from the start of a text, wherever in the file below that is; {@code null} if the codec only encodes. */
    @Nullable
    Reading atStart() {
        boolean decodes = codec instanceof BytewiseCodec || codec.newDecoder(errors) != null;
        return decodes ? begin(true, 0) : null;
    }

    /**
     * Reading from a cookie, at whose position the file below is. If this fails, it is somewhere else.
     *
     * @param seen the line ends met before
     */
    Reading at(Cookie cookie, int seen) throws IOException {
        boolean first = cookie.isPosition() && cookie.position() == 0;
        if (first || cookie.isPosition() && codec instanceof BytewiseCodec) {
            return begin(first, seen);
        }
        CharReading reading = new CharReading(chunks, codec, errors, newline, false, seen);
        reading.resume(cookie, flags(cookie));
        return reading;
    }

    /**
     * Reading after a write at {@code position}, where the file below is. As in Python the decoder begins anew, so a charset
     * that demands a mark demands one here.
     */
    Reading afterWrite(long position) {
        boolean marked =
                codec instanceof BytewiseCodec bytewise && bytewise.bytewise().mark().length > 0;
        return begin(marked || position == 0, 0);
    }

    private Reading begin(boolean first, int seen) {
        return codec instanceof BytewiseCodec bytewise
                ? new ByteReading(chunks, bytewise, errors, newline, first, seen)
                : new CharReading(chunks, codec, errors, newline, first, seen);
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

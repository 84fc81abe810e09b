package memio.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandler;
import java.util.Objects;
import java.util.function.Supplier;
import memio.BytesIO;
import memio.SpooledIO;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;
import memio.storage.Memory;
import memio.storage.Spool;

/**
 * Files for the JDK's {@link java.net.http.HttpClient}: what is sent comes from a file, what is received goes into one.
 *
 * <pre>{@code
 * var request = HttpRequest.newBuilder(uri).POST(Bodies.of(file)).build();
 * try (SpooledIO answer = client.send(request, Bodies.toSpooledIO(Spool.DEFAULT.maxSize(1L << 30))).body()) {
 *     parse(answer.asInputStream());
 * }
 * }</pre>
 *
 * <p>A body that is received can be as large as its sender likes: give the file a {@code maxSize}. Where it is exceeded, where the disk
 * is full or the connection breaks, the response fails with an {@link IOException}, and a file that was made here is closed.
 */
public final class Bodies {
    private Bodies() {}

    // ---- sent

    /**
     * What lies between the position of {@code file} and its end, to be sent; the position stays. The length is told beforehand, if the
     * file can seek. A request that is sent again, after a redirect or by another call, sends the same.
     *
     * <p>Of a file in memory, and of a {@link SpooledIO}, that is what is there now, whatever is written later; nothing is copied. Any
     * other file is read while it is sent: leave it alone until then. One that cannot seek can be sent once.
     *
     * @throws UnsupportedOperationException if the file cannot be read
     */
    public static BodyPublisher of(BinaryIO file) throws IOException {
        long length = file.seekable() ? Math.max(0, file.size() - file.tell()) : -1;
        return new FilePublisher(file.asPublisher(), length);
    }

    /** The bytes of a snapshot, to be sent any number of times. */
    public static BodyPublisher of(Snapshot bytes) {
        return new FilePublisher(bytes.asPublisher(), bytes.size());
    }

    // ---- received

    /** The body as a file in memory, at position 0. */
    public static BodyHandler<BytesIO> toBytesIO() {
        return toBytesIO(Memory.DEFAULT);
    }

    /** The body as a file in memory, at position 0; with a size limit or other options. */
    public static BodyHandler<BytesIO> toBytesIO(Memory options) {
        Objects.requireNonNull(options, "options");
        return toNew(() -> new BytesIO(options));
    }

    /** The body as a file in memory that goes to disk when it grows, at position 0. Close it in the end. */
    public static BodyHandler<SpooledIO> toSpooledIO() {
        return toSpooledIO(Spool.DEFAULT);
    }

    /** The same with a threshold, a size limit or other options. */
    public static BodyHandler<SpooledIO> toSpooledIO(Spool options) {
        Objects.requireNonNull(options, "options");
        return toNew(() -> new SpooledIO(options));
    }

    private static <F extends BinaryIO> BodyHandler<F> toNew(Supplier<F> files) {
        return info -> new FileSubscriber<>(files.get(), true);
    }

    /**
     * The body written into {@code file} from its position on, which moves behind it. If that ends early, what had arrived stays, and
     * the position of the file is behind it; the exception is a {@link memio.base.TransferException} that tells how much, or that of the
     * client, which sometimes reports the failure before it has asked for ours.
     *
     * <p>For one response: use another handler for the next one. Until the response is there, only the client may use the file.
     */
    public static <F extends BinaryIO> BodyHandler<F> to(F file) {
        if (!file.writable()) {
            throw new UnsupportedOperationException("write");
        }
        return info -> new FileSubscriber<>(file, false);
    }
}

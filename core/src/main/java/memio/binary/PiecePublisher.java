package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import memio.storage.FrozenStorage;
import org.jspecify.annotations.Nullable;

/** The bytes of a file for whoever subscribes, each time from the same place on. */
final class PiecePublisher implements Flow.Publisher<ByteBuffer> {
    private final Supplier<@Nullable Pieces> source;

    private PiecePublisher(Supplier<@Nullable Pieces> source) {
        this.source = source;
    }

    /** Bytes that never change. */
    static PiecePublisher of(FrozenStorage bytes) {
        return new PiecePublisher(() -> Pieces.of(bytes));
    }

    /** What lies between the position of {@code file} and its end now; of what is in memory, also what lies there now. */
    static PiecePublisher of(BinaryIO file) throws IOException {
        if (!file.readable()) {
            throw new UnsupportedOperationException("read");
        }
        if (!file.seekable()) {
            AtomicBoolean used = new AtomicBoolean();
            return new PiecePublisher(() -> used.getAndSet(true) ? null : Pieces.of(file));
        }
        long start = file.tell();
        long end = Math.max(start, file.size());
        FrozenStorage frozen = file instanceof StorageIO<?> memory ? memory.frozen() : null;
        if (frozen != null) {
            return of(end == start ? FrozenStorage.empty() : frozen.slice(start, end - start));
        }
        return new PiecePublisher(() -> Pieces.of(file, start, end));
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        Pieces pieces = source.get();
        if (pieces == null) {
            PieceDelivery.refuse(
                    subscriber, new IllegalStateException("subscribed again to a file that cannot seek back"));
        } else {
            new PieceDelivery(subscriber, pieces).begin();
        }
    }
}

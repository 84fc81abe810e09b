package memio.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import memio.base.TransferException;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a file what a publisher delivers: {@link BinaryIO#asSubscriber()}.
 *
 * <p>It asks for one piece after the other, and writes each in the thread that delivers it; until {@link #received()} is done the
 * file is that thread's. For one subscription: further ones are cancelled.
 */
public final class ByteSubscriber implements Flow.Subscriber<ByteBuffer> {
    private final BinaryIO file;
    private final CompletableFuture<Long> received = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long total;

    ByteSubscriber(BinaryIO file) {
        if (!file.writable()) {
            throw new UnsupportedOperationException("write");
        }
        this.file = file;
    }

    /**
     * Done when everything has been written and the file flushed: with the number of bytes.
     *
     * <p>If the publisher or the file fails, with an {@link IOException}: a {@link TransferException} that tells how much was
     * written before, if anything was. A file that fails cancels the subscription.
     */
    public CompletionStage<Long> received() {
        return received.minimalCompletionStage();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        Objects.requireNonNull(given, "subscription");
        if (subscription != null) {
            given.cancel();
            return;
        }
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(ByteBuffer piece) {
        Objects.requireNonNull(piece, "piece");
        Flow.Subscription source = Objects.requireNonNull(subscription, "subscription");
        if (received.isDone()) {
            return;
        }
        int start = piece.position();
        try {
            file.write(piece);
        } catch (IOException | RuntimeException e) {
            total += piece.position() - start;
            source.cancel();
            onError(e);
            return;
        }
        total += piece.position() - start;
        source.request(1);
    }

    @Override
    public void onError(Throwable failure) {
        Objects.requireNonNull(failure, "failure");
        IOException reason =
                failure instanceof IOException e ? e : new IOException(String.valueOf(failure.getMessage()), failure);
        received.completeExceptionally(total == 0 ? reason : new TransferException(reason, total));
    }

    @Override
    public void onComplete() {
        try {
            file.flush();
            received.complete(total);
        } catch (IOException | RuntimeException e) {
            onError(e);
        }
    }
}

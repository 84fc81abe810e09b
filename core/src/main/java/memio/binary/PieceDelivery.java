package memio.binary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Pieces on their way to one subscriber, as many as it asks for: delivered by the thread that asks, one after the other, whoever
 * asks meanwhile or from within.
 */
final class PieceDelivery implements Flow.Subscription {
    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private final Pieces pieces;
    private final AtomicLong wanted = new AtomicLong();

    /** How often somebody has asked since a thread began to deliver; 0 if none does. */
    private final AtomicInteger calls = new AtomicInteger();

    private volatile boolean ended;
    private volatile @Nullable IllegalArgumentException refusal;

    PieceDelivery(Flow.Subscriber<? super ByteBuffer> subscriber, Pieces pieces) {
        this.subscriber = subscriber;
        this.pieces = pieces;
    }

    /** Greets the subscriber; if there is nothing to deliver, this is all. */
    void begin() {
        calls.incrementAndGet(); // what is asked for in onSubscribe has to wait for its end
        subscriber.onSubscribe(this);
        work();
    }

    /** Greets a subscriber, and says that nothing will come. */
    static void refuse(Flow.Subscriber<? super ByteBuffer> subscriber, Throwable reason) {
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                // Nothing will come.
            }

            @Override
            public void cancel() {
                // It is over already.
            }
        });
        subscriber.onError(reason);
    }

    @Override
    public void request(long count) {
        if (count <= 0) {
            refusal = new IllegalArgumentException("requested < 1: " + count);
        } else {
            wanted.accumulateAndGet(count, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
        }
        if (calls.getAndIncrement() == 0) {
            work();
        }
    }

    @Override
    public void cancel() {
        ended = true;
    }

    private void work() {
        int seen;
        do {
            seen = calls.get();
            deliver();
        } while (calls.addAndGet(-seen) > 0);
    }

    private void deliver() {
        while (!ended) {
            IllegalArgumentException unreasonable = refusal;
            if (unreasonable != null) {
                ended = true;
                subscriber.onError(unreasonable);
            } else if (pieces.ended()) {
                ended = true;
                subscriber.onComplete();
            } else if (wanted.get() == 0) {
                return;
            } else {
                deliverOne();
            }
        }
    }

    private void deliverOne() {
        ByteBuffer piece;
        try {
            piece = pieces.next();
        } catch (IOException | RuntimeException e) {
            ended = true;
            subscriber.onError(e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e);
            return;
        }
        if (piece == null) {
            ended = true;
            subscriber.onComplete();
            return;
        }
        if (wanted.get() != Long.MAX_VALUE) {
            wanted.decrementAndGet();
        }
        subscriber.onNext(piece);
    }
}

package memio.testkit;

import static memio.testkit.Samples.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link Flow.Publisher}, as its documentation words it, for one of the bytes of a file that delivers in the thread that
 * asks. Those of the JDK's HTTP client fulfil it too.
 */
public abstract class PublisherContract {

    /** For subclasses. */
    protected PublisherContract() {}

    /** A publisher of {@code content}. */
    protected abstract Flow.Publisher<ByteBuffer> publish(byte[] content) throws IOException;

    /** Whether each subscriber gets all of it. */
    protected boolean canRepeat() {
        return true;
    }

    @Test
    void deliversEverythingInOrderAndThenCompletes() throws IOException {
        for (int length : new int[] {0, 1, 100, 70_000, 300_000}) {
            Listener listener = new Listener(Long.MAX_VALUE);
            publish(letters(length)).subscribe(listener);
            assertThat(listener.events).endsWith("complete").doesNotContain("error");
            assertThat(listener.bytes.toByteArray()).isEqualTo(letters(length));
        }
    }

    @Test
    void deliversNoMoreThanWasAskedFor() throws IOException {
        Listener listener = new Listener(0);
        publish(letters(300_000)).subscribe(listener);
        assertThat(listener.events).containsExactly("subscribe");
        int asked = 0;
        while (!listener.completed) {
            listener.subscription().request(1);
            asked++;
            assertThat(listener.pieces).isLessThanOrEqualTo(asked);
            assertThat(asked).as("to get on").isLessThan(100_000);
        }
        assertThat(listener.bytes.toByteArray()).isEqualTo(letters(300_000));
        listener.subscription().request(1);
        assertThat(listener.events).endsWith("complete");
    }

    @Test
    void canBeAskedFromWithinADelivery() throws IOException {
        Listener listener = new Listener(1) {
            @Override
            public void onNext(ByteBuffer piece) {
                assertThat(inside).as("one delivery at a time").isFalse();
                inside = true;
                super.onNext(piece);
                subscription().request(1);
                inside = false;
            }
        };
        publish(letters(3_000_000)).subscribe(listener);
        assertThat(listener.bytes.size()).isEqualTo(3_000_000);
        assertThat(listener.events).endsWith("complete");
    }

    @Test
    void deliversNothingOnceItIsCancelled() throws IOException {
        Listener listener = new Listener(1) {
            @Override
            public void onNext(ByteBuffer piece) {
                super.onNext(piece);
                subscription().cancel();
                subscription().request(5);
            }
        };
        publish(letters(300_000)).subscribe(listener);
        assertThat(listener.events).containsExactly("subscribe", "next");
        listener.subscription().cancel();
        listener.subscription().request(1);
        assertThat(listener.events).containsExactly("subscribe", "next");
    }

    @Test
    void refusesToBeAskedForLessThanOne() throws IOException {
        for (long count : new long[] {0, -1}) {
            Listener listener = new Listener(0);
            publish(letters(300_000)).subscribe(listener);
            listener.subscription().request(count);
            assertThat(listener.events).containsExactly("subscribe", "error");
            assertThat(listener.failure).isInstanceOf(IllegalArgumentException.class);
            listener.subscription().request(1);
            assertThat(listener.events).containsExactly("subscribe", "error");
        }
    }

    @Test
    void servesEachSubscriberFromTheBeginning() throws IOException {
        Flow.Publisher<ByteBuffer> publisher = publish(letters(100_000));
        Listener first = new Listener(1);
        publisher.subscribe(first);
        Listener second = new Listener(Long.MAX_VALUE);
        publisher.subscribe(second);
        if (canRepeat()) {
            assertThat(second.bytes.toByteArray()).isEqualTo(letters(100_000));
            first.subscription().request(Long.MAX_VALUE);
            assertThat(first.bytes.toByteArray()).isEqualTo(letters(100_000));
        } else {
            assertThat(second.events).containsExactly("subscribe", "error");
        }
    }

    @Test
    void refusesNobodyAsSubscriber() throws IOException {
        Flow.Publisher<ByteBuffer> publisher = publish(letters(10));
        assertThatThrownBy(() -> publisher.subscribe(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void isNotSpoiledByWhatASubscriberDoesToItsPieces() throws IOException {
        Flow.Publisher<ByteBuffer> publisher = publish(letters(100_000));
        publisher.subscribe(new Listener(Long.MAX_VALUE) {
            @Override
            public void onNext(ByteBuffer piece) {
                while (!piece.isReadOnly() && piece.hasRemaining()) {
                    piece.put((byte) '#');
                }
                piece.position(piece.limit());
            }
        });
        if (canRepeat()) {
            Listener listener = new Listener(Long.MAX_VALUE);
            publisher.subscribe(listener);
            assertThat(listener.bytes.toByteArray()).isEqualTo(letters(100_000));
        }
    }

    /** Notes what happens. */
    private static class Listener implements Flow.Subscriber<ByteBuffer> {
        final List<String> events = new ArrayList<>();
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final List<Flow.Subscription> subscriptions = new ArrayList<>();
        private final long firstRequest;
        Throwable failure = new AssertionError("none");
        boolean inside;
        boolean completed;
        int pieces;

        Listener(long firstRequest) {
            this.firstRequest = firstRequest;
        }

        Flow.Subscription subscription() {
            return subscriptions.get(0);
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscriptions.add(given);
            events.add("subscribe");
            if (firstRequest > 0) {
                given.request(firstRequest);
            }
        }

        @Override
        public void onNext(ByteBuffer piece) {
            events.add("next");
            pieces++;
            assertThat(piece.hasRemaining()).isTrue();
            byte[] copy = new byte[piece.remaining()];
            piece.get(copy);
            bytes.writeBytes(copy);
        }

        @Override
        public void onError(Throwable reason) {
            events.add("error");
            failure = reason;
        }

        @Override
        public void onComplete() {
            events.add("complete");
            completed = true;
        }
    }
}

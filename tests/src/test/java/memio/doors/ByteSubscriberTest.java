package memio.doors;

import static memio.testkit.Samples.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import memio.BytesIO;
import memio.SpooledIO;
import memio.base.FileTooLargeException;
import memio.base.TransferException;
import memio.binary.BinaryIO;
import memio.binary.ByteSubscriber;
import memio.storage.Memory;
import memio.storage.Spool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that takes what a publisher delivers: one of ours in the same thread, the JDK's in others, and some that break the rules. */
@DisplayName("a file that subscribes")
class ByteSubscriberTest {
    private static long value(CompletionStage<Long> stage) throws Exception {
        return stage.toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    private static Throwable failure(CompletionStage<Long> stage) {
        try {
            throw new AssertionError("was done: " + value(stage));
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What a subscriber asks of the one who delivers. */
    private static final class Requests implements Flow.Subscription {
        private long asked;
        private boolean cancelled;

        @Override
        public void request(long n) {
            asked += n;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 70_000, 300_000})
    @DisplayName("gets what another file publishes, from its position on")
    void fromFileToFile(int length) throws Exception {
        try (BinaryIO source = new BytesIO(letters(length));
                var target = new SpooledIO(Spool.DEFAULT.threshold(100_000))) {
            target.write(letters(10));
            target.seek(5);
            ByteSubscriber subscriber = target.asSubscriber();
            source.asPublisher().subscribe(subscriber);
            assertThat(value(subscriber.received())).isEqualTo(length);
            assertThat(target.tell()).isEqualTo(5 + length);
            target.seek(5);
            assertThat(target.read(length)).isEqualTo(letters(length));
        }
    }

    @Test
    @DisplayName("gets what the JDK's publisher delivers by other threads, in order")
    void fromTheJdk() throws Exception {
        try (var file = new BytesIO()) {
            ByteSubscriber subscriber = file.asSubscriber();
            try (var publisher = new SubmissionPublisher<ByteBuffer>()) {
                publisher.subscribe(subscriber);
                for (int i = 0; i < 1000; i++) {
                    publisher.submit(ByteBuffer.wrap(letters(1000), i % 500, 100));
                }
            }
            assertThat(value(subscriber.received())).isEqualTo(100_000);
            byte[] expected = new byte[100];
            file.seek(99_900);
            file.readInto(expected);
            assertThat(expected).isEqualTo(java.util.Arrays.copyOfRange(letters(1000), 499, 599));
        }
    }

    @Test
    @DisplayName("asks for one piece after the other")
    void asksForOne() {
        try (var file = new BytesIO()) {
            ByteSubscriber subscriber = file.asSubscriber();
            Requests requests = new Requests();
            subscriber.onSubscribe(requests);
            assertThat(requests.asked).isEqualTo(1);
            subscriber.onNext(ByteBuffer.wrap(letters(3)));
            assertThat(requests.asked).isEqualTo(2);
            assertThat(file.getValue()).isEqualTo(letters(3));
        }
    }

    @Test
    @DisplayName("cancels a second subscription, as the rules say")
    void secondSubscription() {
        try (var file = new BytesIO()) {
            ByteSubscriber subscriber = file.asSubscriber();
            Requests first = new Requests();
            Requests second = new Requests();
            subscriber.onSubscribe(first);
            subscriber.onSubscribe(second);
            assertThat(first.cancelled).isFalse();
            assertThat(second.cancelled).isTrue();
            assertThat(second.asked).isZero();
        }
    }

    @Test
    @DisplayName("cancels when the file takes no more, and tells how much it took")
    void fileFails() {
        try (var file = new BytesIO(Memory.DEFAULT.maxSize(5))) {
            ByteSubscriber subscriber = file.asSubscriber();
            Requests requests = new Requests();
            subscriber.onSubscribe(requests);
            subscriber.onNext(ByteBuffer.wrap(letters(3)));
            subscriber.onNext(ByteBuffer.wrap(letters(3)));
            assertThat(requests.cancelled).isTrue();
            assertThat(failure(subscriber.received()))
                    .isInstanceOfSatisfying(
                            TransferException.class,
                            e -> assertThat(e.transferred()).isEqualTo(3))
                    .hasRootCauseInstanceOf(FileTooLargeException.class);
            subscriber.onNext(ByteBuffer.wrap(letters(1)));
            assertThat(file.getValue()).isEqualTo(letters(3));
        }
    }

    @Test
    @DisplayName("tells what the publisher failed of, and how much had come")
    void publisherFails() {
        try (var file = new BytesIO()) {
            ByteSubscriber nothing = file.asSubscriber();
            nothing.onSubscribe(new Requests());
            IOException broken = new IOException("broken");
            nothing.onError(broken);
            assertThat(failure(nothing.received())).isSameAs(broken);

            ByteSubscriber some = file.asSubscriber();
            some.onSubscribe(new Requests());
            some.onNext(ByteBuffer.wrap(letters(3)));
            some.onError(new IllegalStateException("gone"));
            assertThat(failure(some.received()))
                    .isInstanceOfSatisfying(
                            TransferException.class,
                            e -> assertThat(e.transferred()).isEqualTo(3));
        }
    }

    @Test
    @DisplayName("refuses null, and a file that cannot be written")
    void refuses() {
        try (var file = new BytesIO();
                var readOnly = BytesIO.wrap(letters(3))) {
            ByteSubscriber subscriber = file.asSubscriber();
            assertThatThrownBy(() -> subscriber.onSubscribe(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> subscriber.onNext(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> subscriber.onError(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(readOnly::asSubscriber).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}

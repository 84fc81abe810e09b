package memio.http;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import memio.BytesIO;
import memio.SpooledIO;
import memio.base.FileTooLargeException;
import memio.base.TransferException;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.doors.Kind;
import memio.raw.Raw;
import memio.storage.Memory;
import memio.storage.Spool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files sent and received by the JDK's client, to and from the JDK's server. */
@DisplayName("a file as the body of")
class BodiesTest {
    private static final byte[] LARGE = letters(3_000_000);

    /** How much of a response arrives before it is torn off. */
    private static final int TORN = 100_000;

    @TempDir
    Path directory;

    private HttpServer server;

    /** What was torn off has arrived before it is torn off. */
    private final Semaphore arrived = new Semaphore(0);

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", BodiesTest::echo);
        server.createContext("/moved", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Location", "/echo");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.createContext("/large", exchange -> answer(exchange, LARGE, LARGE.length));
        server.createContext("/torn", this::tearOff);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Sends half of what it promised and, once that has arrived, hangs up: a reset may overtake what is on its way. */
    private void tearOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 2 * TORN);
        exchange.getResponseBody().write(letters(TORN));
        exchange.getResponseBody().flush();
        try {
            if (!arrived.tryAcquire(1, TimeUnit.MINUTES)) {
                throw new IOException("not arrived");
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        } finally {
            exchange.close();
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String length = exchange.getRequestHeaders().getFirst("Content-length");
        exchange.getResponseHeaders().add("X-Length", length == null ? "none" : length);
        answer(exchange, body, body.length);
    }

    private static void answer(HttpExchange exchange, byte[] body, int promised) throws IOException {
        exchange.sendResponseHeaders(200, promised == 0 ? -1 : promised);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        } finally {
            exchange.close();
        }
    }

    private HttpRequest.Builder to(String path) {
        InetSocketAddress address = server.getAddress();
        return HttpRequest.newBuilder(
                URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + path));
    }

    // ---- sent

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("a request is what lies behind its position, which stays, any number of times")
    void sent(Kind kind) throws Exception {
        try (BinaryIO file = kind.holding(bytes("head" + text(letters(200))), directory)) {
            file.seek(4);
            HttpRequest request = to("/echo").POST(Bodies.of(file)).build();
            for (int i = 0; i < 2; i++) {
                HttpResponse<BytesIO> response = client.send(request, Bodies.toBytesIO());
                assertThat(response.body().read()).isEqualTo(letters(200));
                assertThat(response.headers().firstValue("X-Length")).hasValue("200");
                assertThat(file.tell()).isEqualTo(4);
            }
            HttpRequest moved = to("/moved").POST(Bodies.of(file)).build();
            assertThat(client.send(moved, Bodies.toBytesIO()).body().getValue()).isEqualTo(letters(200));
        }
    }

    @Test
    @DisplayName("a request is what there was when it was made, if it is in memory")
    void asItWas() throws Exception {
        try (BytesIO file = new BytesIO(LARGE)) {
            BodyPublisher body = Bodies.of(file);
            BodyPublisher picture = Bodies.of(file.snapshot());
            file.write(bytes("#".repeat(100)));
            file.truncate(50);
            for (BodyPublisher publisher : List.of(body, picture)) {
                assertThat(publisher.contentLength()).isEqualTo(LARGE.length);
                HttpRequest request = to("/echo").POST(publisher).build();
                assertThat(client.send(request, Bodies.toBytesIO()).body().getValue())
                        .isEqualTo(LARGE);
            }
        }
        try (BytesIO empty = new BytesIO(bytes("abc"))) {
            empty.seek(10);
            HttpRequest request = to("/echo").POST(Bodies.of(empty)).build();
            assertThat(client.send(request, Bodies.toBytesIO()).body().size()).isZero();
        }
    }

    @Test
    @DisplayName("a request comes from a pipe, once")
    void fromAPipe() throws Exception {
        BinaryIO pipe = Buffered.reader(Raw.of(new BytesIO(letters(200_000)).asInputStream()));
        HttpRequest request = to("/echo").POST(Bodies.of(pipe)).build();
        HttpResponse<BytesIO> response = client.send(request, Bodies.toBytesIO());
        assertThat(response.body().getValue()).isEqualTo(letters(200_000));
        assertThat(response.headers().firstValue("X-Length")).hasValue("none");
        assertThatThrownBy(() -> client.send(request, Bodies.toBytesIO()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot seek back");
    }

    @Test
    @DisplayName("a request that ends before its length fails")
    void endsEarly() throws Exception {
        try (BinaryIO file = Kind.ON_DISK.holding(letters(200), directory)) {
            HttpRequest request = to("/echo").POST(Bodies.of(file)).build();
            file.truncate(100);
            assertThatThrownBy(() -> client.send(request, Bodies.toBytesIO()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("expected at 200");
        }
        assertThatThrownBy(() -> Bodies.of(Buffered.writer(new BytesIO())))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    // ---- received

    @Test
    @DisplayName("a response stands at its beginning")
    void received() throws Exception {
        HttpRequest request = to("/large").build();
        try (BytesIO body = client.send(request, Bodies.toBytesIO()).body()) {
            assertThat(body.tell()).isZero();
            assertThat(body.read()).isEqualTo(LARGE);
        }
        try (SpooledIO body = client.sendAsync(request, Bodies.toSpooledIO(Spool.DEFAULT.threshold(1000)))
                .join()
                .body()) {
            assertThat(body.isOnDisk()).isTrue();
            assertThat(body.tell()).isZero();
            assertThat(body.getValue()).isEqualTo(LARGE);
        }
        try (SpooledIO body = client.send(request, Bodies.toSpooledIO()).body()) {
            assertThat(body.size()).isEqualTo(LARGE.length);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("a response is written where the file stands, if it is one's own")
    void receivedInto(Kind kind) throws Exception {
        try (BinaryIO file = kind.holding(bytes("head####"), directory)) {
            file.seek(4);
            HttpRequest request = to("/echo")
                    .POST(HttpRequest.BodyPublishers.ofString("hello world"))
                    .build();
            assertThat(client.send(request, Bodies.to(file)).body()).isSameAs(file);
            assertThat(file.tell()).isEqualTo(15);
            file.seek(0);
            assertThat(text(file.read())).isEqualTo("headhello world");
        }
    }

    @Test
    @DisplayName("a response that is larger than the limit fails")
    void tooLarge() {
        HttpRequest request = to("/large").build();
        assertThatThrownBy(() -> client.send(request, Bodies.toBytesIO(Memory.DEFAULT.maxSize(1_000_000))))
                .isInstanceOf(IOException.class)
                .hasRootCauseInstanceOf(FileTooLargeException.class);
        assertThatThrownBy(() -> client.send(
                        request,
                        Bodies.toSpooledIO(Spool.DEFAULT.threshold(1000).maxSize(1_000_000))))
                .isInstanceOf(IOException.class)
                .hasRootCauseInstanceOf(FileTooLargeException.class);
        BytesIO own = new BytesIO(Memory.DEFAULT.maxSize(1_000_000));
        assertThatThrownBy(() -> client.send(request, Bodies.to(own))).isInstanceOf(IOException.class);
        assertThat(own.closed()).isFalse();
        assertThat(own.getValue()).isEqualTo(letters((int) own.size()));
    }

    @Test
    @DisplayName("a response that is torn off fails, and tells how much of it is in one's own file")
    void tornOff() {
        HttpRequest request = to("/torn").build();
        assertThatThrownBy(() -> client.send(request, watched(Bodies.toBytesIO())))
                .isInstanceOf(IOException.class);
        BytesIO own = new BytesIO();
        Watched<BytesIO> watched = new Watched<>(new FileSubscriber<>(own, false), arrived);
        assertThatThrownBy(() -> client.sendAsync(request, info -> watched).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(own.tell()).isEqualTo(TORN);
        // Not what the client threw: that may be its own failure, which it reports when it has not asked for ours yet.
        assertThatThrownBy(() -> watched.getBody().toCompletableFuture().join())
                .satisfies(e -> assertThat(transferred(e)).isEqualTo(TORN));
    }

    /** Tells the server when all it sends has been passed on. */
    private <T> BodyHandler<T> watched(BodyHandler<T> handler) {
        return info -> new Watched<>(handler.apply(info), arrived);
    }

    private static final class Watched<T> implements BodySubscriber<T> {
        private final BodySubscriber<T> subscriber;
        private final Semaphore arrived;
        private long missing = TORN;

        Watched(BodySubscriber<T> subscriber, Semaphore arrived) {
            this.subscriber = subscriber;
            this.arrived = arrived;
        }

        @Override
        public CompletionStage<T> getBody() {
            return subscriber.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> pieces) {
            missing -= pieces.stream().mapToLong(ByteBuffer::remaining).sum();
            subscriber.onNext(pieces);
            if (missing == 0) {
                arrived.release();
            }
        }

        @Override
        public void onError(Throwable error) {
            subscriber.onError(error);
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
        }
    }

    private static long transferred(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof TransferException found) {
                return found.transferred();
            }
        }
        throw new AssertionError("no TransferException", e);
    }

    @Test
    @DisplayName("a response takes one subscription, and nothing once it has failed")
    void oneSubscription() {
        BytesIO file = new BytesIO(Memory.DEFAULT.maxSize(5));
        BodySubscriber<BytesIO> subscriber = new FileSubscriber<>(file, false);
        AtomicInteger requests = new AtomicInteger();
        AtomicInteger cancels = new AtomicInteger();
        Flow.Subscription subscription = new Flow.Subscription() {
            @Override
            public void request(long count) {
                requests.addAndGet((int) count);
            }

            @Override
            public void cancel() {
                cancels.incrementAndGet();
            }
        };
        subscriber.onSubscribe(subscription);
        assertThat(requests).hasValue(1);
        subscriber.onSubscribe(subscription);
        assertThat(cancels).hasValue(1);
        subscriber.onNext(List.of(ByteBuffer.wrap(bytes("abc"))));
        assertThat(requests).hasValue(2);
        subscriber.onNext(List.of(ByteBuffer.wrap(bytes("defg"))));
        assertThat(cancels).hasValue(2);
        subscriber.onNext(List.of(ByteBuffer.wrap(bytes("x"))));
        assertThat(text(file.getValue())).isEqualTo("abc");
        assertThat(subscriber.getBody().toCompletableFuture()).isCompletedExceptionally();
    }
}

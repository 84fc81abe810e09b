package memio.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** The pieces of a file, and how many bytes they are together; −1 if nobody knows. */
record FilePublisher(Flow.Publisher<ByteBuffer> pieces, long contentLength) implements BodyPublisher {
    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        pieces.subscribe(subscriber);
    }
}

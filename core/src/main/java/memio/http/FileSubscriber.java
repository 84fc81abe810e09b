package memio.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import memio.base.TransferException;
import memio.binary.BinaryIO;
import org.jspecify.annotations.Nullable;

/** Writes what arrives into a file, which is the body in the end. */
final class FileSubscriber<F extends BinaryIO> implements BodySubscriber<F> {
    private final F file;

    /** Whether nobody else knows the file before it is whole: then it begins at 0, and is closed if it never gets whole. */
    private final boolean own;

    private final CompletableFuture<F> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long total;

    FileSubscriber(F file, boolean own) {
        this.file = file;
        this.own = own;
    }

    @Override
    public CompletionStage<F> getBody() {
        return body;
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
    public void onNext(List<ByteBuffer> portion) {
        Flow.Subscription source = Objects.requireNonNull(subscription, "subscription");
        if (body.isDone()) {
            return;
        }
        try {
            for (ByteBuffer part : portion) {
                write(part);
            }
        } catch (IOException | RuntimeException e) {
            source.cancel();
            onError(e);
            return;
        }
        source.request(1);
    }

    private void write(ByteBuffer part) throws IOException {
        int start = part.position();
        try {
            file.write(part);
        } finally {
            total += part.position() - start;
        }
    }

    @Override
    public void onError(Throwable failure) {
        Objects.requireNonNull(failure, "failure");
        IOException reason =
                failure instanceof IOException e ? e : new IOException(String.valueOf(failure.getMessage()), failure);
        if (!own) {
            reason = total == 0 ? reason : new TransferException(reason, total);
        } else if (!body.isDone()) {
            close(reason);
        }
        body.completeExceptionally(reason);
    }

    private void close(IOException reason) {
        try {
            file.close();
        } catch (IOException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void onComplete() {
        try {
            if (own) {
                file.seek(0);
            } else {
                file.flush();
            }
            body.complete(file);
        } catch (IOException | RuntimeException e) {
            onError(e);
        }
    }
}

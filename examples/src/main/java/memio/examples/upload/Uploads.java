package memio.examples.upload;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import memio.SpooledIO;
import memio.storage.Budget;
import memio.storage.Spool;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.RequestContext;

/**
 * The uploads of a web application, as FastAPI's {@code UploadFile}: small ones stay in memory, large ones go to disk, and all together
 * never take more memory than their budget.
 */
public final class Uploads {
    private static final Spool SPOOL =
            Spool.DEFAULT.threshold(1 << 20).maxSize(1L << 30).budget(new Budget(64 << 20));

    private Uploads() {}

    /** Hands over each file of a form, at its start; it is closed, and gone, afterwards. */
    public static void receive(Context request, Consumer<Upload> handler) throws IOException {
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new Form(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (!part.isFormField()) {
                    try (SpooledIO file = new SpooledIO(SPOOL);
                            InputStream in = part.openStream()) {
                        in.transferTo(file.asOutputStream());
                        file.seek(0);
                        handler.accept(new Upload(part.getName(), file));
                    }
                }
            }
        } catch (FileUploadException e) {
            throw new IOException(e);
        }
    }

    /**
     * A file that somebody sent.
     *
     * @param name what its sender calls it
     * @param file its bytes
     */
    public record Upload(String name, SpooledIO file) {}

    /** What Commons FileUpload wants to know about a request. */
    private record Form(Context request) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        @Deprecated // in favour of nothing that this class could implement instead
        public int getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return String.valueOf(request.contentType());
        }

        @Override
        public InputStream getInputStream() {
            return request.bodyInputStream();
        }
    }
}

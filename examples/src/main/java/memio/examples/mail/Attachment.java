package memio.examples.mail;

import jakarta.activation.DataSource;
import java.io.InputStream;
import java.io.OutputStream;
import memio.binary.Snapshot;

/** A snapshot as Jakarta Activation's data source, which may be opened any number of times. */
record Attachment(Snapshot content, String type, String name) implements DataSource {
    @Override
    public InputStream getInputStream() {
        return content.asInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("write");
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public String getName() {
        return name;
    }
}

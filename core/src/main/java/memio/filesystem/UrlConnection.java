package memio.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The file that a URL names, to be read. */
final class UrlConnection extends URLConnection {
    private @Nullable Path path;
    private @Nullable BasicFileAttributes attributes;

    UrlConnection(URL url) {
        super(url);
    }

    @Override
    public void connect() throws IOException {
        BasicFileAttributes unused = attributes();
    }

    private Path path() throws IOException {
        Path found = path;
        if (found == null) {
            try {
                found = Path.of(url.toURI());
            } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
                NoSuchFileException missing = new NoSuchFileException(url.toString());
                missing.initCause(e);
                throw missing;
            }
            path = found;
        }
        return found;
    }

    private BasicFileAttributes attributes() throws IOException {
        BasicFileAttributes found = attributes;
        if (found == null) {
            found = Files.readAttributes(path(), BasicFileAttributes.class);
            attributes = found;
            connected = true;
        }
        return found;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        connect();
        return Files.newInputStream(path());
    }

    @Override
    public long getContentLengthLong() {
        try {
            return attributes().size();
        } catch (IOException e) {
            return -1; // unknown, as this method has it
        }
    }

    @Override
    public long getLastModified() {
        try {
            return attributes().lastModifiedTime().toMillis();
        } catch (IOException e) {
            return 0; // unknown, as this method has it
        }
    }

    @Override
    public String getContentType() {
        return guessContentTypeFromName(url.getPath());
    }
}

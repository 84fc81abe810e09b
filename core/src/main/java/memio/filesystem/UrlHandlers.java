package memio.filesystem;

import java.net.InetAddress;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK asks about {@code memio:} URLs, so that {@code path.toUri().toURL()} is one: for class loaders and others that take nothing but
 * URLs. Nobody else needs it.
 */
public final class UrlHandlers extends URLStreamHandlerProvider {
    /** For the JDK, which finds this by itself. */
    public UrlHandlers() {}

    @Override
    public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
        return protocol.equals(Address.SCHEME) ? new Handler() : null;
    }

    private static final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new UrlConnection(url);
        }

        /** There is none: the name of a file system is not that of a computer, and nobody is to be asked for it. */
        @Override
        protected @Nullable InetAddress getHostAddress(URL url) {
            return null;
        }
    }
}

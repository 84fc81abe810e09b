/**
 * Files in memory with Python's meaning and the JDK's faces.
 *
 * <p>The wings {@code memio.http}, {@code memio.imageio} and {@code memio.sql} are of use where the modules are that they are about;
 * all the rest does without.
 */
@org.jspecify.annotations.NullMarked
module memio {
    requires static org.jspecify;
    requires static java.desktop;
    requires static java.net.http;
    requires static java.sql;

    exports memio;
    exports memio.base;
    exports memio.binary;
    exports memio.filesystem;
    exports memio.http;
    exports memio.imageio;
    exports memio.raw;
    exports memio.sql;
    exports memio.storage;
    exports memio.text;

    provides java.net.spi.URLStreamHandlerProvider with
            memio.filesystem.UrlHandlers;
    provides java.nio.file.spi.FileSystemProvider with
            memio.filesystem.MemioFileSystemProvider;
}

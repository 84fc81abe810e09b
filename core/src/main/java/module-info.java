/** Files in memory with Python's meaning and the JDK's faces. */
@org.jspecify.annotations.NullMarked
module memio {
    requires static org.jspecify;

    exports memio;
    exports memio.base;
    exports memio.binary;
    exports memio.filesystem;
    exports memio.raw;
    exports memio.storage;
    exports memio.text;

    provides java.net.spi.URLStreamHandlerProvider with
            memio.filesystem.UrlHandlers;
    provides java.nio.file.spi.FileSystemProvider with
            memio.filesystem.MemioFileSystemProvider;
}

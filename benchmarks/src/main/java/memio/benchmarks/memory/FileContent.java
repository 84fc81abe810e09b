package memio.benchmarks.memory;

import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import memio.benchmarks.Scratch;

/** A file of a file system, through its channel; it is deleted when it is closed. */
final class FileContent extends Channel {
    private final Path path;

    FileContent(Path path) throws IOException {
        super(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        this.path = path;
    }

    static Path inJimfs() {
        return Jimfs.newFileSystem().getPath("content");
    }

    static Path onDisk() throws IOException {
        return Scratch.file(0);
    }

    @Override
    public void close() throws IOException {
        super.close();
        Files.delete(path);
        if (path.getFileSystem().provider().getScheme().equals(Jimfs.URI_SCHEME)) {
            path.getFileSystem().close();
        }
    }
}

package memio.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import memio.storage.Spool;
import memio.testkit.filesystem.AttributeContract;
import memio.testkit.filesystem.DirectoryContract;
import memio.testkit.filesystem.OpenFileContract;
import memio.testkit.filesystem.TransferContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of file systems, over those in memory and, so that the contracts are right, over the disk. */
@DisplayName("the contract of file systems, on")
class FileSystemContractTest {

    @Nested
    @DisplayName("files in memory")
    class InMemory extends Kinds {
        InMemory() {
            super(Volume.DEFAULT);
        }
    }

    @Nested
    @DisplayName("files in memory, in pieces of 7 bytes")
    class InPieces extends Kinds {
        InPieces() {
            super(Volume.DEFAULT.files(Spool.DEFAULT.threshold(Long.MAX_VALUE).blockSize(7)));
        }
    }

    @Nested
    @DisplayName("files that go to disk with their first byte")
    class Spilled extends Kinds {
        Spilled() {
            super(Volume.DEFAULT.files(Spool.DEFAULT.threshold(0)));
        }
    }

    @Nested
    @DisplayName("files that go to disk at 4 bytes, in blocks of 256, encrypted")
    class Encrypted extends Kinds {
        Encrypted() {
            super(Volume.DEFAULT
                    .maxSize(10 << 20)
                    .files(Spool.DEFAULT.threshold(4).blockSize(1 << 8).cache(3).encrypted()));
        }
    }

    /** All contracts over one kind of file system. */
    abstract static class Kinds {
        private final Volume volume;

        Kinds(Volume volume) {
            this.volume = volume;
        }

        private MemioFileSystem fileSystem = MemioFileSystem.open();

        Path emptyDirectory() throws IOException {
            fileSystem = MemioFileSystem.open(volume);
            return Files.createDirectory(fileSystem.getPath("/directory"));
        }

        @AfterEach
        void close() throws IOException {
            fileSystem.close();
        }

        @Nested
        class OpenFiles extends OpenFileContract {
            @Override
            protected Path emptyDirectory() throws IOException {
                return Kinds.this.emptyDirectory();
            }
        }

        @Nested
        class Directories extends DirectoryContract {
            @Override
            protected Path emptyDirectory() throws IOException {
                return Kinds.this.emptyDirectory();
            }
        }

        @Nested
        class Transfers extends TransferContract {
            @Override
            protected Path emptyDirectory() throws IOException {
                return Kinds.this.emptyDirectory();
            }
        }

        @Nested
        class Attributes extends AttributeContract {
            @Override
            protected Path emptyDirectory() throws IOException {
                return Kinds.this.emptyDirectory();
            }
        }
    }

    @Nested
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the contract is that of a file system like Unix")
    @DisplayName("the disk")
    class OnDisk {
        @TempDir
        Path temporary;

        Path emptyDirectory() throws IOException {
            return Files.createDirectory(temporary.resolve("directory"));
        }

        @Nested
        class OpenFiles extends OpenFileContract {
            @Override
            protected Path emptyDirectory() throws IOException {
                return OnDisk.this.emptyDirectory();
            }
        }

        @Nested
        class Directories extends DirectoryContract {
            @Override
            protected Path emptyDirectory() throws IOException {
                return OnDisk.this.emptyDirectory();
            }
        }

        @Nested
        class Transfers extends TransferContract {
            @Override
            protected Path emptyDirectory() throws IOException {
                return OnDisk.this.emptyDirectory();
            }
        }

        @Nested
        class Attributes extends AttributeContract {
            @Override
            protected Path emptyDirectory() throws IOException {
                return OnDisk.this.emptyDirectory();
            }
        }
    }
}

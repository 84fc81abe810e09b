package memio.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import memio.testkit.ReadOnlyStorageContract;
import memio.testkit.ReadableStorageContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Storages that only show what is there: frozen ones, other people's buffers, parts of others. */
@DisplayName("a storage that shows")
class ReadOnlyStorageTest {
    private static final Memory BY_SEVEN = Memory.DEFAULT.segmentSize(7);

    @TempDir
    Path directory;

    /** In a memory of its own. */
    static MemoryStorage memory(byte[] content, Memory options) {
        MemoryStorage storage = new MemoryStorage(options);
        storage.write(0, ByteBuffer.wrap(content));
        return storage;
    }

    private static byte[] surrounded(byte[] content) {
        byte[] whole = new byte[content.length + 10];
        System.arraycopy(content, 0, whole, 5, content.length);
        return whole;
    }

    @Nested
    class AFrozenCopy extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            return FrozenStorage.copyOf(content);
        }
    }

    @Nested
    class FrozenSegmentsOf7 extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            return memory(content, BY_SEVEN).freeze();
        }
    }

    /** The picture must not notice what happens to the original. */
    @Nested
    class TheFrozenPast extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            MemoryStorage storage = memory(content, BY_SEVEN);
            FrozenStorage past = storage.freeze();
            storage.write(content.length / 2, ByteBuffer.wrap(new byte[content.length + 20]));
            storage.truncate(3);
            return past;
        }
    }

    @Nested
    class AFrozenSlice extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            return memory(surrounded(content), BY_SEVEN).freeze().slice(5, content.length);
        }
    }

    @Nested
    class FrozenPiecesOfThree extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            FrozenStorage whole = FrozenStorage.copyOf(content);
            FrozenStorage joined = FrozenStorage.empty();
            for (int at = 0; at < content.length; at += 3) {
                joined = joined.concat(FrozenStorage.copyOf(
                        whole.slice(at, Math.min(3, content.length - at)).toByteArray()));
            }
            return joined;
        }
    }

    /** A storage over frozen pieces has no segment of its own until it is written, and shows them through its holes. */
    @Nested
    class HolesThatShowFrozenPieces extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            FrozenStorage whole = FrozenStorage.copyOf(content);
            int half = content.length / 2;
            FrozenStorage joined = whole.slice(0, half).concat(whole.slice(half, content.length - half));
            MemoryStorage storage = new MemoryStorage(joined, BY_SEVEN);
            if (content.length > 0) {
                storage.write(half, ByteBuffer.wrap(content, half, 1));
            }
            return storage.freeze();
        }
    }

    @Nested
    class AnArray extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            return new BufferStorage(ByteBuffer.wrap(content));
        }
    }

    @Nested
    class PartOfAnArray extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            ByteBuffer buffer = ByteBuffer.wrap(surrounded(content), 2, content.length + 8);
            return new BufferStorage(buffer.slice().position(3).limit(3 + content.length));
        }
    }

    @Nested
    class AReadOnlyBuffer extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            return new BufferStorage(ByteBuffer.wrap(content).asReadOnlyBuffer());
        }
    }

    @Nested
    class DirectMemory extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            return new BufferStorage(
                    ByteBuffer.allocateDirect(content.length).put(content).flip());
        }
    }

    @Nested
    class AMappedFile extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) throws IOException {
            Path file = Files.write(directory.resolve("mapped"), content);
            try (FileChannel channel = FileChannel.open(file)) {
                return new BufferStorage(channel.map(FileChannel.MapMode.READ_ONLY, 0, content.length));
            }
        }
    }

    @Nested
    class SeveralBuffersAndSomeOfThemEmpty extends ReadOnlyStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            ByteBuffer[] buffers = IntStream.rangeClosed(0, content.length)
                    .mapToObj(i -> {
                        int n = i == content.length || i % 3 == 2 ? 0 : i % 3 == 1 ? 2 : 1;
                        ByteBuffer heap = ByteBuffer.wrap(content, i, Math.min(n, content.length - i));
                        ByteBuffer direct = ByteBuffer.allocateDirect(heap.remaining());
                        return i % 2 == 0 ? heap : direct.put(heap).flip();
                    })
                    .toArray(ByteBuffer[]::new);
            return new BufferStorage(buffers);
        }
    }

    @Nested
    class ASliceOfAStorage extends ReadableStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            return new SliceStorage<>(memory(surrounded(content), BY_SEVEN), 5, content.length);
        }
    }

    @Nested
    class ASliceOfASliceThatMayGrow extends ReadableStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            byte[] shifted = new byte[content.length + 5];
            System.arraycopy(content, 0, shifted, 5, content.length);
            Storage<RuntimeException> slice = new SliceStorage<>(memory(shifted, BY_SEVEN), 2, 1L << 40);
            return new SliceStorage<>(slice, 3, 1L << 30);
        }
    }

    @Nested
    class AStorageThatAppends extends ReadableStorageContract {
        @Override
        protected Storage<?> holding(byte[] content) {
            return new AppendStorage<>(memory(content, BY_SEVEN));
        }
    }
}

package memio.storage;

import memio.testkit.StorageContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** {@link MemoryStorage} under its contract, with segments so small that everything crosses a border. */
@DisplayName("memory storage")
class MemoryStorageTest {

    abstract static class WithSegmentsOf extends StorageContract {
        private final Memory options;

        WithSegmentsOf(int bytes) {
            options = Memory.DEFAULT.segmentSize(bytes);
        }

        WithSegmentsOf(Memory options) {
            this.options = options;
        }

        @Override
        protected Storage<?> create(long maxSize) {
            return new MemoryStorage(options.maxSize(maxSize));
        }
    }

    @Nested
    class WithSegmentsOf1 extends WithSegmentsOf {
        WithSegmentsOf1() {
            super(1);
        }
    }

    @Nested
    class WithSegmentsOf2 extends WithSegmentsOf {
        WithSegmentsOf2() {
            super(2);
        }
    }

    @Nested
    class WithSegmentsOf3 extends WithSegmentsOf {
        WithSegmentsOf3() {
            super(3);
        }
    }

    @Nested
    class WithSegmentsOf7 extends WithSegmentsOf {
        WithSegmentsOf7() {
            super(7);
        }
    }

    @Nested
    class WithSegmentsOf64 extends WithSegmentsOf {
        WithSegmentsOf64() {
            super(64);
        }
    }

    @Nested
    class WithSegmentsOfTheDefaultSize extends WithSegmentsOf {
        WithSegmentsOfTheDefaultSize() {
            super(Memory.DEFAULT);
        }
    }

    @Nested
    class WithSegmentsOf7AndAnExpectedSize extends WithSegmentsOf {
        WithSegmentsOf7AndAnExpectedSize() {
            super(Memory.DEFAULT.segmentSize(7).expectedSize(5));
        }
    }

    @Nested
    class WithSegmentsThatNoArrayMayHold extends WithSegmentsOf {
        WithSegmentsThatNoArrayMayHold() {
            super(Memory.DEFAULT.segmentSize(64).largestArray(5));
        }
    }
}

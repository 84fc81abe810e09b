package memio.storage;

import memio.spill.MemoryScratch;
import memio.testkit.StorageContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** {@link SpooledStorage} under its contract: in memory, on disk, and going from one to the other. */
@DisplayName("spooled storage")
class SpooledStorageTest {

    abstract static class Spooled extends StorageContract {
        private final Spool options;

        Spooled(Spool options) {
            this.options = options;
        }

        @Override
        protected Storage<?> create(long maxSize) {
            return new SpooledStorage(options.maxSize(maxSize));
        }
    }

    @Nested
    class OnDiskInBlocksOf1 extends Spooled {
        OnDiskInBlocksOf1() {
            super(Spool.DEFAULT.threshold(0).blockSize(1).cache(3).scratch(MemoryScratch::open));
        }
    }

    @Nested
    class OnDiskInBlocksOf7 extends Spooled {
        OnDiskInBlocksOf7() {
            super(Spool.DEFAULT.threshold(0).blockSize(7).cache(3).scratch(MemoryScratch::open));
        }
    }

    @Nested
    class OnDiskInBlocksOf64 extends Spooled {
        OnDiskInBlocksOf64() {
            super(Spool.DEFAULT.threshold(0).blockSize(64).scratch(MemoryScratch::open));
        }
    }

    @Nested
    class EncryptedInBlocksOf7 extends Spooled {
        EncryptedInBlocksOf7() {
            super(Spool.DEFAULT.threshold(0).blockSize(7).encrypted().scratch(MemoryScratch::open));
        }
    }

    @Nested
    class InAFileOfTheOperatingSystem extends Spooled {
        InAFileOfTheOperatingSystem() {
            super(Spool.DEFAULT.threshold(0).blockSize(16));
        }
    }

    @Nested
    class GoingToDiskAt5 extends Spooled {
        GoingToDiskAt5() {
            super(Spool.DEFAULT.threshold(5).blockSize(3).cache(3).scratch(MemoryScratch::open));
        }
    }

    @Nested
    class GoingToDiskAt40 extends Spooled {
        GoingToDiskAt40() {
            super(Spool.DEFAULT.threshold(40).blockSize(7).scratch(MemoryScratch::open));
        }
    }

    @Nested
    class WithABudgetOf20 extends Spooled {
        WithABudgetOf20() {
            super(Spool.DEFAULT.budget(new Budget(20)).blockSize(7).scratch(MemoryScratch::open));
        }
    }

    @Nested
    class InMemory extends Spooled {
        InMemory() {
            super(Spool.DEFAULT.blockSize(7));
        }
    }
}

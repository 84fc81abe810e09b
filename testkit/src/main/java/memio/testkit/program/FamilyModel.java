package memio.testkit.program;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import memio.testkit.program.ModelStorage.Whole;
import org.jspecify.annotations.Nullable;

/** What a family ought to be: files over arrays, and arrays that stay as they were. */
final class FamilyModel {
    final long maxSize;
    final boolean secret;
    final @Nullable ModelFile[] files = new ModelFile[Family.FILES];
    final byte[] @Nullable [] snapshots = new byte[Family.SNAPSHOTS][];

    /** The bytes that each open view shows. */
    final @Nullable Whole[] views = new Whole[Family.VIEWS];

    FamilyModel(long maxSize, boolean secret) {
        this.maxSize = maxSize;
        this.secret = secret;
    }

    /** Replaces the file at a place; the one that was there is closed, and if that is refused, nothing is replaced. */
    void put(int place, Supplier<ModelFile> maker) {
        ModelFile made = maker.get();
        ModelFile old = files[place];
        if (old != null) {
            try {
                old.close();
            } catch (RuntimeException e) {
                made.close();
                throw e;
            }
        }
        files[place] = made;
    }

    /** A new file in memory. */
    ModelFile memory(byte[] content) {
        Whole whole = Whole.memory(maxSize, secret);
        whole.write(0, content);
        return new ModelFile(whole, 0);
    }

    void closeView(int place) {
        Whole shown = views[place];
        if (shown != null) {
            shown.views--;
            views[place] = null;
        }
    }

    /** How many bytes other than 0 there are in the memory of all files together. */
    long bytesInMemory() {
        Set<Whole> wholes = Arrays.stream(files)
                .filter(Objects::nonNull)
                .filter(file -> !file.closed())
                .map(file -> file.storage().whole())
                .filter(whole -> whole.writable)
                .collect(Collectors.toSet());
        long bytes = 0;
        for (Whole whole : wholes) {
            for (byte b : whole.content) {
                bytes += b == 0 ? 0 : 1;
            }
        }
        return bytes;
    }
}

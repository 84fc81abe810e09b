package memio.testkit.program;

import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.function.Supplier;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.storage.BufferView;
import memio.storage.Memory;
import org.jspecify.annotations.Nullable;

/** The files under test, of which some work on the same bytes, with snapshots and views of them, each at a place of its own. */
final class Family {
    static final int FILES = 4;
    static final int SNAPSHOTS = 3;
    static final int VIEWS = 2;

    final Memory memory;
    final @Nullable Member[] files = new Member[FILES];
    final @Nullable Snapshot[] snapshots = new Snapshot[SNAPSHOTS];
    final @Nullable View[] views = new View[VIEWS];
    private final Function<BytesIO, ? extends Member> members;

    Family(Memory memory, Function<BytesIO, ? extends Member> members) {
        this.memory = memory;
        this.members = members;
    }

    /** An open view, and the buffer that it gave out, if somebody asked for it. */
    static final class View {
        final BufferView view;
        private @Nullable ByteBuffer buffer;

        View(BufferView view) {
            this.view = view;
        }

        /** The same as long as the view is open. */
        ByteBuffer buffer() {
            ByteBuffer b = buffer;
            if (b == null) {
                b = view.asByteBuffer();
                buffer = b;
            }
            return b;
        }
    }

    /** Replaces the file at a place; the one that was there is closed, and if that is refused, nothing is replaced. */
    void put(int place, Supplier<BytesIO> maker) {
        Member made = members.apply(maker.get());
        Member old = files[place];
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

    void closeView(int place) {
        View view = views[place];
        if (view != null) {
            view.view.close();
            view.view.close();
            views[place] = null;
        }
    }

    /** Leaves nothing behind. */
    void dispose() {
        for (int i = 0; i < VIEWS; i++) {
            closeView(i);
        }
        for (Member file : files) {
            if (file != null) {
                file.close();
            }
        }
    }
}

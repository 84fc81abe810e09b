package memio.storage;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Segments by number, of which any may be missing, as a tree that can be shared: {@link #share()} gives a second tree with
 * the same segments in O(1), and from then on each of the two copies what it changes.
 *
 * <p>What is shared is marked lazily: sharing marks the root; who changes something below a marked node replaces it by a
 * copy of its own whose children are all marked. So no node needs to know how many trees it belongs to.
 *
 * <p>A tree of height 0 is one segment. Each further level has 256 children, hence two levels reach 4 GiB and eight every
 * position there is. Finding costs one step a level; one step in all for segments that belong to this tree alone and lie
 * without large holes before them, which are listed beside the tree.
 *
 * @param <S> what a segment is: its bytes, or the place on a disk where they are
 */
final class SegmentTree<S> {
    private static final int BITS = 8;
    private static final int FANOUT = 1 << BITS;

    /** How many segments are listed at most: 4 GiB of them if each has 64 KiB. */
    private static final int MOST_LISTED = 1 << 16;

    /** A segment if the height is 0, else a {@link Node}; null if all is missing. */
    private @Nullable Object root;

    /** Segments that are this tree's alone, by number: {@link #find} looks here first. What is not listed is in the tree only. */
    private @Nullable S[] listed;

    private byte height;
    private boolean rootShared;

    /** Whether the segment that {@link #find} found last may belong to another tree as well. */
    boolean foundShared;

    /** Whether segment 0 is all there is, however long it is. */
    boolean flat;

    /**
     * A tree without segments.
     *
     * @param none an array without elements, which says of what type the segments are
     */
    SegmentTree(@Nullable S[] none) {
        listed = none;
    }

    /** A second tree with the same segments. */
    SegmentTree<S> share() {
        listed = noneListed();
        SegmentTree<S> other = new SegmentTree<>(listed);
        other.root = root;
        other.height = height;
        other.flat = flat;
        other.rootShared = true;
        rootShared = true;
        return other;
    }

    private @Nullable S[] noneListed() {
        return listed.length == 0 ? listed : Arrays.copyOf(listed, 0);
    }

    /** Whether there is no segment, and nothing that could hold one. */
    boolean isEmpty() {
        return root == null && height == 0;
    }

    /** Whether there is one segment at most, number 0, and nothing above it. */
    boolean isSingle() {
        return height == 0;
    }

    /** The segment, or null if it is missing. Changes nothing, so a tree that is only read is safe in all threads. */
    @SuppressWarnings("unchecked") // at height 0 there are only segments
    @Nullable
    S get(long index) {
        Object node = covers(index) ? root : null;
        for (int level = height - 1; level >= 0 && node != null; level--) {
            node = ((Node) node).child(digit(index, level));
        }
        return (S) node;
    }

    /** The same, and {@link #foundShared} tells whether it must be replaced rather than changed. */
    @SuppressWarnings("unchecked")
    @Nullable
    S find(long index) {
        @Nullable S[] alone = listed;
        if (index < alone.length) {
            S segment = alone[(int) index];
            if (segment != null) {
                foundShared = false;
                return segment;
            }
        }
        Object node = covers(index) ? root : null;
        boolean shared = rootShared;
        for (int level = height - 1; level >= 0 && node != null; level--) {
            Node parent = (Node) node;
            int digit = digit(index, level);
            shared |= parent.isShared(digit);
            node = parent.child(digit);
        }
        foundShared = shared;
        return (S) node;
    }

    /** Segments that are this tree's alone, by number, in an array that must not be changed; null for any other. */
    @Nullable
    S[] alone() {
        return listed;
    }

    /**
     * Puts a segment in place of what is there. If memory runs out, the segments are what they were.
     *
     * @param shared whether the segment belongs to another tree, too
     */
    void put(long index, S segment, boolean shared) {
        while (!covers(index)) {
            raise();
        }
        if (height == 0) {
            root = segment;
            rootShared = shared;
        } else {
            makeRoomToList(index);
            ownPath(index).set(digit(index, 0), segment, shared);
        }
        if (index < listed.length) {
            listed[(int) index] = shared ? null : segment;
        }
    }

    /** Makes everything ready for {@link #put}, which then cannot fail. */
    void prepare(long index) {
        while (!covers(index)) {
            raise();
        }
        if (height > 0) {
            makeRoomToList(index);
            ownPath(index).makeRoom(digit(index, 0));
        }
    }

    /** The list doubles as a file grows. A segment far beyond it, in a file with gaps, is found without. */
    private void makeRoomToList(long index) {
        int room = Math.max(8, 2 * listed.length);
        if (index >= listed.length && index < room && room <= MOST_LISTED) {
            listed = Arrays.copyOf(listed, room);
        }
    }

    /**
     * Removes the segments from number {@code count} on. If memory runs out, none is removed; it cannot if all are, since that is
     * what is done when memory has run out.
     */
    void keepBefore(long count) {
        if (count == 0) {
            Arrays.fill(listed, null);
            root = null;
            height = 0;
            rootShared = false;
            flat = false;
            return;
        }
        long last = count - 1;
        if (covers(last) && height > 0) {
            ownPath(last);
            cut(last, false);
        }
        if (count < listed.length) {
            Arrays.fill(listed, (int) count, listed.length, null);
        }
        while (height > 0 && last >>> (height - 1) * BITS == 0) {
            lower();
        }
    }

    /** Removes the segments before number {@code index}. If memory runs out, none is removed. */
    void keepFrom(long index) {
        if (!covers(index)) {
            root = null;
        } else if (height > 0) {
            ownPath(index);
            cut(index, true);
        }
        Arrays.fill(listed, 0, (int) Math.min(index, listed.length), null);
    }

    /** Calls {@code action} with each segment there is from number {@code from} to number {@code to}−1. */
    void forEach(long from, long to, Consumer<? super S> action) {
        forEach(root, height, 0, from, to, action);
    }

    @SuppressWarnings("unchecked")
    private static <S> void forEach(
            @Nullable Object node, int height, long first, long from, long to, Consumer<? super S> action) {
        if (node == null) {
            return;
        }
        if (height == 0) {
            if (first >= from && first < to) {
                action.accept((S) node);
            }
        } else {
            Node parent = (Node) node;
            long width = 1L << (height - 1) * BITS;
            for (int i = 0; i < parent.children.length; i++) {
                forEach(parent.children[i], height - 1, first + i * width, from, to, action);
            }
        }
    }

    private static int digit(long index, int level) {
        return (int) (index >>> level * BITS) & (FANOUT - 1);
    }

    private boolean covers(long index) {
        return height * BITS >= Long.SIZE || index >>> height * BITS == 0;
    }

    private void raise() {
        if (root != null) {
            Node parent = new Node(new Object[1], new long[FANOUT / Long.SIZE]);
            parent.set(0, root, rootShared);
            root = parent;
            rootShared = false;
        }
        height++;
    }

    private void lower() {
        if (root != null) {
            Node old = (Node) root;
            rootShared |= old.isShared(0);
            root = old.child(0);
        }
        height--;
    }

    /** Makes the nodes above a segment this tree's own, creating what is missing, and returns the lowest. */
    private Node ownPath(long index) {
        Node node = own((Node) root, rootShared);
        root = node;
        rootShared = false;
        for (int level = height - 1; level > 0; level--) {
            int digit = digit(index, level);
            Node child = own((Node) node.child(digit), node.isShared(digit));
            node.set(digit, child, false);
            node = child;
        }
        return node;
    }

    private static Node own(@Nullable Node node, boolean shared) {
        if (node == null) {
            return new Node(new Object[1], new long[FANOUT / Long.SIZE]);
        }
        return shared ? node.copy() : node;
    }

    /** Removes all that lies on one side of a segment; the nodes above it are this tree's own. */
    private void cut(long index, boolean before) {
        Node node = (Node) root;
        for (int level = height - 1; node != null; level--) {
            int digit = digit(index, level);
            int from = before ? 0 : Math.min(digit + 1, node.children.length);
            int to = before ? Math.min(digit, node.children.length) : node.children.length;
            Arrays.fill(node.children, from, to, null);
            node = level == 0 ? null : (Node) node.child(digit);
        }
    }

    /** Up to 256 children, as long as needed, and a mark for each that other trees know, too. */
    private static final class Node {
        @Nullable
        Object[] children;

        final long[] shared;

        Node(@Nullable Object[] children, long[] shared) {
            this.children = children;
            this.shared = shared;
        }

        @Nullable
        Object child(int i) {
            return i < children.length ? children[i] : null;
        }

        boolean isShared(int i) {
            return (shared[i >>> 6] & 1L << i) != 0;
        }

        void makeRoom(int i) {
            if (i >= children.length) {
                children = Arrays.copyOf(children, Math.min(FANOUT, Math.max(i + 1, 2 * children.length)));
            }
        }

        void set(int i, Object child, boolean isShared) {
            makeRoom(i);
            children[i] = child;
            if (isShared) {
                shared[i >>> 6] |= 1L << i;
            } else {
                shared[i >>> 6] &= ~(1L << i);
            }
        }

        Node copy() {
            long[] all = new long[shared.length];
            Arrays.fill(all, -1);
            return new Node(children.clone(), all);
        }
    }
}

package memio.filesystem;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A directory: names and what they stand for. All of it is guarded by the tree's lock. */
final class Directory extends Node {
    private final Map<String, Node> entries = new HashMap<>();

    Directory(Times times) {
        super(times);
    }

    @Nullable
    Node get(String entry) {
        return entries.get(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The names in order. */
    List<String> names() {
        return entries.keySet().stream().sorted().toList();
    }

    Collection<Node> nodes() {
        return entries.values();
    }

    /** Lets a name stand for a node, whatever it stood for. */
    void link(String entry, Node node) {
        times.touch();
        Node old = entries.put(entry, node);
        if (old != null) {
            old.parent = null;
        }
        node.parent = this;
        node.name = entry;
    }

    /** Takes the name away from a node. */
    void unlink(Node node) {
        times.touch();
        forget(node.name);
        node.parent = null;
    }

    /** Forgets a name whose node has another one by now. */
    void forget(String entry) {
        entries.remove(entry);
    }

    /** Whether this is {@code other} or somewhere in it. */
    boolean isWithin(Node other) {
        for (Directory d = this; d != null; d = d.parent) {
            if (d == other) {
                return true;
            }
        }
        return false;
    }

    @Override
    Attributes attributes() {
        return Attributes.of(this, 0);
    }

    @Override
    long returning() {
        return 0;
    }

    @Override
    void unlinked() {}
}

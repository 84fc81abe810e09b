package memio.filesystem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import memio.base.FileTooLargeException;
import memio.filesystem.TreeSnapshot.Document;
import memio.filesystem.TreeSnapshot.Entry;
import memio.filesystem.TreeSnapshot.Folder;

/** Takes pictures of whole trees, and brings them back. */
final class Pictures {
    private final Tree tree;

    /** The files this thread is in. */
    private final List<RegularFile> entered = new ArrayList<>();

    private Pictures(Tree tree) {
        this.tree = tree;
    }

    /**
     * A picture of one moment: nobody else is in the tree, and nobody in any file, until all files are frozen. Nowhere else does
     * a thread that is in a file wait for another, or for the tree; so this comes to an end.
     */
    static TreeSnapshot take(Tree tree) throws IOException {
        Lock changing = tree.changing();
        try {
            return new TreeSnapshot(new Pictures(tree).take());
        } finally {
            changing.unlock();
        }
    }

    private Folder take() throws IOException {
        try {
            enterAll(tree.root());
            return folder(tree.root());
        } finally {
            entered.forEach(RegularFile::leave);
        }
    }

    private void enterAll(Directory directory) {
        for (Node node : directory.nodes()) {
            if (node instanceof RegularFile file) {
                entered.add(file);
                file.enter();
            } else if (node instanceof Directory inside) {
                enterAll(inside);
            }
        }
    }

    private Folder folder(Directory directory) throws IOException {
        Map<String, Entry> entries = new HashMap<>();
        for (Node node : directory.nodes()) {
            if (node instanceof RegularFile file) {
                entries.put(node.name, new Document(file.times.copy(), file.content.freeze()));
            } else if (node instanceof Directory inside) {
                entries.put(node.name, folder(inside));
            }
        }
        return new Folder(directory.times.copy(), entries);
    }

    /** As if everything were deleted, and what the picture shows put there. */
    static void restore(Tree tree, TreeSnapshot picture) throws IOException {
        Lock changing = tree.changing();
        try {
            Directory old = tree.root();
            picture.files().values().forEach(file -> Content.checkSize(file.size(), tree.options.files()));
            tree.quota.take(picture.size(), returning(old));
            boolean done = false;
            try {
                tree.root(new Pictures(tree).directory(picture.root()));
                done = true;
            } finally {
                if (!done) {
                    tree.quota.give(picture.size());
                }
            }
            Closing closing = new Closing();
            closing.unlinkAll(old);
            closing.end();
        } catch (FileTooLargeException e) {
            throw FileHandle.tooLarge("/", e);
        } finally {
            changing.unlock();
        }
    }

    private static long returning(Directory directory) {
        long total = 0;
        for (Node node : directory.nodes()) {
            total += node instanceof Directory inside ? returning(inside) : node.returning();
        }
        return total;
    }

    private Directory directory(Folder folder) {
        Directory directory = new Directory(folder.times().copy());
        folder.entries().forEach((name, entry) -> directory.link(name, node(entry)));
        directory.times.set(folder.times().modified(), null, null);
        return directory;
    }

    private Node node(Entry entry) {
        if (entry instanceof Folder inside) {
            return directory(inside);
        }
        Document document = (Document) entry;
        Content content = new Content(tree.options.files(), tree.quota, document.bytes());
        return new RegularFile(content, document.times().copy());
    }
}

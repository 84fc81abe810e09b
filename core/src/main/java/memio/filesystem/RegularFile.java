package memio.filesystem;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file: bytes, times, locks, and how many channels use it. Whoever uses any of that {@linkplain #enter() enters} before, one thread
 * at a time; a thread that is in one file may not enter another, except for {@link Pictures}.
 */
final class RegularFile extends Node {
    private final ReentrantLock gate = new ReentrantLock();
    final Content content;
    final FileLocks locks = new FileLocks();
    private int channels;
    private boolean deleted;

    RegularFile(Content content, Times times) {
        super(times);
        this.content = content;
    }

    void enter() {
        gate.lock();
    }

    void leave() {
        gate.unlock();
    }

    /** One channel more. */
    void opened() {
        channels++;
    }

    /** One channel less; the last one frees the bytes if the file was deleted. */
    void closed() throws IOException {
        channels--;
        if (deleted && channels == 0) {
            content.free();
        }
    }

    @Override
    void unlinked() throws IOException {
        enter();
        try {
            deleted = true;
            if (channels == 0) {
                content.free();
            }
        } finally {
            leave();
        }
    }

    @Override
    long returning() {
        enter();
        try {
            return channels == 0 ? content.size() : 0;
        } finally {
            leave();
        }
    }

    @Override
    Attributes attributes() {
        enter();
        try {
            return Attributes.of(this, content.size());
        } finally {
            leave();
        }
    }
}

package memio.spill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import memio.SpooledIO;
import memio.base.FileTooLargeException;
import memio.binary.Snapshot;

/** A random program on a spooled file, step by step beside a plain array that says what it ought to be. */
final class SpoolProgram {
    private static final int MOST = 90;

    private final long seed;
    private final int steps;

    /** What the file ought to be. */
    private byte[] content = {};

    private long position;
    private final List<Picture> pictures = new ArrayList<>();

    private record Picture(Snapshot snapshot, byte[] content) {}

    /** One step: it does something to the file, checks the answer, and if that went well to the model. */
    private interface Step {
        void run() throws IOException;
    }

    SpoolProgram(long seed, int steps) {
        this.seed = seed;
        this.steps = steps;
    }

    /** Whether snapshots were taken, which may keep a scratch file open. */
    boolean tookSnapshots() {
        return !pictures.isEmpty();
    }

    /**
     * Runs the program. When a step fails, the file must be as it was; then it is tried again, at last on a healthy disk, and
     * must succeed.
     */
    void run(SpooledIO file, FaultyDisk disk) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < steps; i++) {
            Step step = draw(random, file);
            try {
                step.run();
            } catch (IOException | UncheckedIOException e) {
                requirePlanted(e);
                check(file, disk, "after " + e.getMessage() + " at step " + i);
                disk.healthy(true);
                step.run();
                disk.healthy(false);
            }
            if (Thread.interrupted() && random.nextBoolean()) {
                Thread.currentThread().interrupt();
            }
        }
        check(file, disk, "at the end");
        check(!file.closed(), "open");
    }

    private static void requirePlanted(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (!message.contains("planted") && !message.contains("no progress")) {
            throw new AssertionError("not the planted error", e);
        }
    }

    private Step draw(Random random, SpooledIO file) {
        int at = random.nextInt(MOST);
        int to = random.nextInt(MOST);
        int length = random.nextInt(4) == 0 ? random.nextInt(MOST / 2) : random.nextInt(9);
        byte[] data = new byte[length];
        random.nextBytes(data);
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4:
                return () -> {
                    check(file.write(data) == length, "count");
                    put(position, data);
                    position += length;
                };
            case 5, 6:
                return () -> {
                    file.writeAt(at, data, 0, length);
                    put(at, data);
                };
            case 7, 8, 9:
                return () -> {
                    file.seek(at);
                    position = at;
                };
            case 10, 11:
                return () -> {
                    byte[] read = file.read(length);
                    check(Arrays.equals(read, part(position, length)), "what was read");
                    position += read.length;
                };
            case 12:
                return () -> {
                    byte[] target = new byte[length];
                    int count = file.readAt(at, target, 0, length);
                    check(Arrays.equals(Arrays.copyOf(target, count), part(at, length)), "what was read there");
                };
            case 13:
                return () -> {
                    file.truncate(at);
                    content = Arrays.copyOf(content, at);
                };
            case 14:
                return () -> {
                    int from = Math.min(at, content.length);
                    byte[] moved = part(from, length);
                    file.copyWithin(from, to, moved.length);
                    put(to, moved);
                };
            case 15:
                return () -> {
                    Snapshot snapshot = file.snapshot();
                    pictures.add(new Picture(snapshot, content.clone()));
                };
            case 16:
                return () -> {
                    if (!pictures.isEmpty()) {
                        Picture picture = pictures.get(at % pictures.size());
                        file.write(picture.snapshot);
                        put(position, picture.content);
                        position += picture.content.length;
                        if (content.length > 4 * MOST) {
                            file.truncate(MOST);
                            content = Arrays.copyOf(content, MOST);
                        }
                    }
                };
            case 17:
                return file::rollOver;
            case 18:
                return () -> {
                    try {
                        file.bringBack();
                    } catch (FileTooLargeException e) {
                        check(file.isOnDisk(), "still on disk");
                    }
                };
            default:
                return () -> {
                    if (at % 4 == 0) {
                        file.clear();
                        content = new byte[0];
                        position = 0;
                    } else {
                        check(Arrays.equals(file.getValue(), content), "the value");
                    }
                };
        }
    }

    private void put(long where, byte[] data) {
        if (data.length > 0) {
            content = Arrays.copyOf(content, (int) Math.max(content.length, where + data.length));
            System.arraycopy(data, 0, content, (int) where, data.length);
        }
    }

    private byte[] part(long from, int length) {
        int start = (int) Math.min(from, content.length);
        return Arrays.copyOfRange(content, start, Math.min(content.length, start + length));
    }

    private void check(SpooledIO file, FaultyDisk disk, String when) throws IOException {
        disk.healthy(true);
        check(file.tell() == position, "position " + when);
        check(file.size() == content.length, "size " + when);
        check(Arrays.equals(file.getValue(), content), "content " + when);
        for (Picture picture : pictures) {
            check(Arrays.equals(picture.snapshot.toByteArray(), picture.content), "snapshot " + when);
        }
        disk.healthy(false);
    }

    private static void check(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}

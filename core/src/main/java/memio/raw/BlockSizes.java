package memio.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The block sizes of file systems. The JDK goes through the mount table for each, so they are remembered. */
final class BlockSizes {
    private static final int USUAL = 4096;
    private static final int MOST_REMEMBERED = 1000;
    private static final Map<Object, Integer> BY_DEVICE = new ConcurrentHashMap<>();

    private BlockSizes() {}

    /** How many bytes a block of the file has, or 4096 if that cannot be found out. */
    static int of(Path path) {
        try {
            Object device = Files.getAttribute(path, "unix:dev");
            Integer known = BY_DEVICE.get(device);
            if (known == null) {
                known = ask(path);
                if (BY_DEVICE.size() < MOST_REMEMBERED) {
                    BY_DEVICE.put(device, known);
                }
            }
            return known;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return ask(path);
        } catch (IOException e) {
            return USUAL;
        }
    }

    private static int ask(Path path) {
        try {
            long size = Files.getFileStore(path).getBlockSize();
            return size > 0 && size <= Integer.MAX_VALUE ? (int) size : USUAL;
        } catch (IOException | UnsupportedOperationException e) {
            return USUAL;
        }
    }
}

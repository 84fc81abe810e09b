package memio.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names of scratch files whose process was killed after creating the file and before taking its name away. Java has no
 * call that does both at once.
 *
 * <p>Deleting such a name is always right, whosever it is: a process that is alive has the file open, would delete the name
 * itself in the next instant, and does not mind that it is gone.
 */
final class LeftOver {
    static final String SUFFIX = ".scratch";

    private static final Pattern NAME = Pattern.compile("memio-[0-9a-f]{32}\\.scratch");

    /** So many directories are remembered; then some are looked at again. */
    private static final int MOST = 1_000;

    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

    private LeftOver() {}

    /**
     * Deletes what earlier processes left in {@code directory}, the first time that this process uses it.
     *
     * @return whether the directory is free of it now; it is not if it may not be listed, or the files are another user's
     */
    static boolean sweep(Path directory) {
        if (SWEPT.size() >= MOST) {
            SWEPT.clear();
        }
        if (!SWEPT.add(directory)) {
            return true;
        }
        boolean clean = true;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, LeftOver::isOne)) {
            for (Path file : files) {
                clean &= delete(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
        return clean;
    }

    private static boolean isOne(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean delete(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

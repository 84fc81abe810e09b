package memio.filesystem;

import java.nio.file.Path;
import java.util.Map;
import memio.storage.Spool;

/** Options of a file system as {@link java.nio.file.FileSystems#newFileSystem(java.net.URI, Map)} takes them: a map. */
final class Environment {
    private Environment() {}

    /**
     * The options that a map describes; {@link MemioFileSystemProvider} lists what may be in it.
     *
     * @throws IllegalArgumentException if there is something else
     */
    static Volume volume(Map<String, ?> environment) {
        Volume volume = environment.get("volume") instanceof Volume given ? given : Volume.DEFAULT;
        Spool files = volume.files();
        for (Map.Entry<String, ?> entry : environment.entrySet()) {
            Object value = entry.getValue();
            switch (entry.getKey()) {
                case "volume" -> require(value instanceof Volume, entry);
                case "maxSize" -> volume = volume.maxSize(number(entry));
                case "threshold" -> files = files.threshold(number(entry));
                case "directory" -> files = files.directory(value instanceof Path path ? path : Path.of(text(entry)));
                case "encrypted" -> files = flag(entry) ? files.encrypted() : files;
                default -> require(false, entry);
            }
        }
        return volume.files(files);
    }

    private static long number(Map.Entry<String, ?> entry) {
        if (entry.getValue() instanceof Number number) {
            return number.longValue();
        }
        try {
            return Long.parseLong(text(entry));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number: " + entry, e);
        }
    }

    private static boolean flag(Map.Entry<String, ?> entry) {
        if (entry.getValue() instanceof Boolean flag) {
            return flag;
        }
        String text = text(entry);
        require(text.equals("true") || text.equals("false"), entry);
        return text.equals("true");
    }

    private static String text(Map.Entry<String, ?> entry) {
        require(entry.getValue() instanceof String, entry);
        return (String) entry.getValue();
    }

    private static void require(boolean understood, Map.Entry<String, ?> entry) {
        if (!understood) {
            throw new IllegalArgumentException("not an option of a file system: " + entry);
        }
    }
}

package memio.raw;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells terminals from other files, without native code: Linux lists the device numbers of its terminals. */
final class Terminals {
    private static final Path DRIVERS = Path.of("/proc/tty/drivers");

    private static final int FILE_TYPE = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    private Terminals() {}

    /** Whether a descriptor is one of the three standard ones, and that is a terminal. */
    static boolean isTerminal(FileDescriptor descriptor) {
        int number = DescriptorNumbers.standard(descriptor);
        return number >= 0 && isTerminal(Path.of("/proc/self/fd/" + number));
    }

    /** Whether the path names a terminal; false where that cannot be found out. */
    static boolean isTerminal(Path path) {
        try {
            if (!Files.exists(DRIVERS)) {
                return false;
            }
            long type = ((Number) Files.getAttribute(path, "unix:mode")).longValue() & FILE_TYPE;
            return type == CHARACTER_DEVICE
                    && isTerminal(
                            ((Number) Files.getAttribute(path, "unix:rdev")).longValue(), Files.readAllLines(DRIVERS));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Whether one of the drivers has the device; a line is {@code name path major minor-minor type}. */
    private static boolean isTerminal(long device, List<String> drivers) {
        // How glibc packs them.
        long major = (device >>> 8 & 0xfff) | (device >>> 32 & ~0xfffL);
        long minor = (device & 0xff) | (device >>> 12 & ~0xffL);
        for (String driver : drivers) {
            String[] column = driver.strip().split("\\s+");
            if (column.length >= 4 && Long.parseLong(column[2]) == major) {
                String[] range = column[3].split("-");
                if (Long.parseLong(range[0]) <= minor && minor <= Long.parseLong(range[range.length - 1])) {
                    return true;
                }
            }
        }
        return false;
    }
}

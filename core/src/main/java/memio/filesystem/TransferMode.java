package memio.filesystem;

import java.nio.file.CopyOption;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;

/** How something is copied or moved. */
record TransferMode(boolean replace, boolean withTimes, boolean atomic) {
    /** Reads options as {@link java.nio.file.Files#copy(java.nio.file.Path, java.nio.file.Path, CopyOption...)} defines them. */
    static TransferMode ofCopy(CopyOption... options) {
        return of(StandardCopyOption.ATOMIC_MOVE, options);
    }

    /**
     * Reads options as {@link java.nio.file.Files#move} defines them. Moving atomically replaces what is there, as it does on Unix.
     */
    static TransferMode ofMove(CopyOption... options) {
        TransferMode mode = of(StandardCopyOption.COPY_ATTRIBUTES, options);
        return mode.atomic ? new TransferMode(true, mode.withTimes, true) : mode;
    }

    private static TransferMode of(CopyOption refused, CopyOption... options) {
        boolean replace = false;
        boolean withTimes = false;
        boolean atomic = false;
        for (CopyOption option : options) {
            if (option == null) {
                throw new NullPointerException("null among the options");
            }
            if (option == refused || !(option instanceof StandardCopyOption || option == LinkOption.NOFOLLOW_LINKS)) {
                throw new UnsupportedOperationException("copy option: " + option);
            }
            replace |= option == StandardCopyOption.REPLACE_EXISTING;
            withTimes |= option == StandardCopyOption.COPY_ATTRIBUTES;
            atomic |= option == StandardCopyOption.ATOMIC_MOVE;
        }
        return new TransferMode(replace, withTimes, atomic);
    }
}

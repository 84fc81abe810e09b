package memio.spill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import memio.SpooledIO;
import memio.storage.Spool;

/** Programs that are killed, or run under limits; what they find they print. */
final class SpillingChild {
    private SpillingChild() {}

    /**
     * Runs one.
     *
     * @param arguments its name, and the directory to spill to
     */
    public static void main(String[] arguments) throws IOException {
        Spool options = Spool.DEFAULT.threshold(100_000).directory(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "for-ever" -> spillForEver(options);
            case "large-file" -> fillTheDisk(options);
            case "descriptors" -> useUpDescriptors(options);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Says a word for each file that it spills, until it is killed. */
    private static void spillForEver(Spool options) throws IOException {
        byte[] data = new byte[150_000];
        while (true) {
            try (SpooledIO file = new SpooledIO(options)) {
                file.write(data);
                System.out.println("spilled");
                file.writeAt(50_000, data, 0, data.length);
            }
        }
    }

    /** Writes until the disk is full, and finds all there that was written. */
    static void fillTheDisk(Spool options) throws IOException {
        Random random = new Random(7);
        byte[] piece = new byte[9_999];
        List<byte[]> pieces = new ArrayList<>();
        try (SpooledIO file = new SpooledIO(options)) {
            while (true) {
                random.nextBytes(piece);
                long position = file.tell();
                try {
                    file.write(piece);
                    pieces.add(piece.clone());
                } catch (IOException e) {
                    require(file.tell() == position, "position");
                    break;
                }
            }
            file.seek(0);
            for (byte[] expected : pieces) {
                require(Arrays.equals(file.read(piece.length), expected), "content");
            }
            require(file.read().length == 0, "nothing else");
            boolean wasOnDisk = file.isOnDisk();
            file.truncate(5_000);
            file.write(new byte[10]);
            require(file.size() == pieces.size() * 9_999L + 10, "the gap is a hole");
            System.out.println("full after " + pieces.size() + ", on disk " + wasOnDisk);
        }
    }

    private static void useUpDescriptors(Spool options) throws IOException {
        try (SpooledIO file = new SpooledIO(options)) {
            file.write(new byte[1_000]);
            file.rollOver();
            require(file.getValue().length == 1_000, "loads the classes, as long as that is possible");
        }
        List<SpooledIO> files = new ArrayList<>();
        SpooledIO refused = null;
        while (refused == null) {
            SpooledIO file = new SpooledIO(options);
            file.write(new byte[1_000]);
            try {
                file.rollOver();
                files.add(file);
            } catch (IOException e) {
                refused = file;
            }
        }
        require(!refused.isOnDisk() && refused.size() == 1_000, "whole, in memory");
        files.remove(0).close();
        refused.rollOver();
        require(refused.isOnDisk() && refused.getValue().length == 1_000, "whole, on disk");
        System.out.println("refused after " + (files.size() + 1));
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}

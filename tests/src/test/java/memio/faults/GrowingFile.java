package memio.faults;

import java.util.Arrays;
import memio.BytesIO;
import memio.base.FileTooLargeException;
import memio.base.Whence;
import memio.binary.Snapshot;
import memio.storage.Memory;

/** The program of {@link SmallHeapTest}: fills the heap with a file, then looks at what it has. */
final class GrowingFile {
    private static final int PIECE = 1000;

    private static final byte[] SOURCE = new byte[PIECE];
    private static final byte[] TARGET = new byte[PIECE];

    private GrowingFile() {}

    /** What needs more memory each time it is done. */
    enum Way {
        /** Small writes at the end. */
        WRITING {
            @Override
            void grow(BytesIO file, long piece) {
                file.write(SOURCE);
            }
        },
        /** Writes that are refused by a limit first. */
        WRITING_UP_TO_A_LIMIT {
            @Override
            void grow(BytesIO file, long piece) {
                file.write(SOURCE);
            }

            @Override
            Memory memory() {
                return Memory.DEFAULT.maxSize(8L << 20);
            }
        },
        /** Large writes at the end, which need many segments at once. */
        WRITING_MUCH {
            @Override
            void grow(BytesIO file, long piece) {
                fill(piece);
                for (int i = 0; i < MUCH.length; i += PIECE) {
                    System.arraycopy(SOURCE, 0, MUCH, i, PIECE);
                }
                file.write(MUCH);
            }

            @Override
            int pieces() {
                return MUCH.length / PIECE;
            }
        },
        /** Overwriting what a snapshot shares, so that each segment is copied. */
        OVERWRITING_WHAT_IS_SHARED {
            @Override
            void grow(BytesIO file, long piece) {
                if (piece == 0) {
                    for (int i = 0; i < 40_000; i++) {
                        file.write(SOURCE);
                    }
                    shared = file.snapshot();
                    file.seek(0);
                }
                file.write(SOURCE);
            }
        };

        private static final byte[] MUCH = new byte[1000 * PIECE];

        static Snapshot shared = Snapshot.empty();

        /** Writes {@link #pieces()} times what {@link GrowingFile#fill} made. */
        abstract void grow(BytesIO file, long piece);

        int pieces() {
            return 1;
        }

        Memory memory() {
            return Memory.DEFAULT;
        }
    }

    public static void main(String[] arguments) {
        Way way = Way.valueOf(arguments[0]);
        check(way, fill(way, 10)); // loads all classes while there is memory for them
        check(way, fill(way, Long.MAX_VALUE));
    }

    /** How many pieces a file accepts, which is then looked at, cut, and written again. */
    private static long fill(Way way, long most) {
        BytesIO file = new BytesIO(way.memory());
        long accepted = 0;
        boolean refused = false;
        while (!refused && accepted < most) {
            fill(accepted);
            try {
                way.grow(file, accepted);
                accepted += way.pieces();
            } catch (OutOfMemoryError | FileTooLargeException e) {
                refused = true;
            }
        }
        require(file.tell() == accepted * PIECE, "the position");
        file.seek(0);
        for (long piece = 0; piece < accepted; piece++) {
            fill(piece / way.pieces() * way.pieces());
            require(file.readInto(TARGET) == PIECE, "a whole piece");
            require(Arrays.equals(SOURCE, TARGET), "the bytes");
        }
        Way.shared = Snapshot.empty();
        file.truncate(PIECE);
        file.seek(0, Whence.END);
        for (int i = 0; i < 5000; i++) {
            file.write(SOURCE);
        }
        require(file.size() == PIECE * 5001L, "growing again");
        file.close();
        return accepted;
    }

    private static void check(Way way, long accepted) {
        require(accepted >= 10, "some pieces");
        if (accepted > 1000) {
            System.out.printf("accepted %d bytes by %s, and they were all there: whole%n", accepted * PIECE, way);
        }
    }

    private static void fill(long piece) {
        for (int i = 0; i < PIECE; i++) {
            SOURCE[i] = (byte) (piece * 31 + i);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}

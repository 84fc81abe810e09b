package memio.files;

import static memio.testkit.Samples.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import memio.BytesIO;
import memio.IO;
import memio.SpooledIO;
import memio.base.FileTooLargeException;
import memio.binary.BinaryIO;
import memio.storage.Memory;
import memio.storage.Spool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copying from one name of a file to another: what was there before is written, and there is an end. */
@DisplayName("copying a file into itself")
class CopyToItselfTest {
    private static final byte[] SAMPLE = letters(40_000);

    private static final List<Copying> WAYS = List.of(
            IO::copy,
            (source, target) -> IO.copy(source, target, total -> {}),
            (source, target) -> target.write(source),
            (source, target) -> source.transferTo(target.asOutputStream()),
            (source, target) -> source.asInputStream().transferTo(target.asOutputStream()));

    @TempDir
    Path directory;

    private interface Copying {
        long copy(BinaryIO source, BinaryIO target) throws IOException;
    }

    private interface Opening {
        BinaryIO open() throws IOException;
    }

    private final List<Opening> inMemory = List.of(
            () -> new BytesIO(Memory.DEFAULT.maxSize(100_000)),
            () -> new BytesIO(Memory.DEFAULT.maxSize(100_000).segmentSize(7)),
            () -> new SpooledIO(Spool.DEFAULT.maxSize(100_000)),
            () -> new SpooledIO(Spool.DEFAULT.maxSize(100_000).threshold(10_000)));

    private static BinaryIO duplicate(BinaryIO file) {
        return file instanceof BytesIO memory ? memory.duplicate() : ((SpooledIO) file).duplicate();
    }

    private static BinaryIO appender(BinaryIO file) {
        return file instanceof BytesIO memory ? memory.appender() : ((SpooledIO) file).appender();
    }

    private static BinaryIO slice(BinaryIO file, int length) {
        return file instanceof BytesIO memory ? memory.slice(0, length) : ((SpooledIO) file).slice(0, length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Copies from one to the other, and looks at the whole. */
    private static void check(Copying way, BinaryIO source, BinaryIO target, BinaryIO file, int count, byte[] expected)
            throws IOException {
        assertThat(way.copy(source, target)).isEqualTo(count);
        file.seek(0);
        assertThat(file.read()).isEqualTo(expected);
        file.close();
    }

    private static BinaryIO filled(Opening opening, long position) throws IOException {
        BinaryIO file = opening.open();
        file.write(SAMPLE);
        file.seek(position);
        return file;
    }

    private static byte[] sample(int from, int to) {
        return Arrays.copyOfRange(SAMPLE, from, to);
    }

    @Test
    @DisplayName("from a duplicate, a slice, and to an appender, moves bytes as memmove does")
    void positionsOfTheirOwn() throws IOException {
        byte[] shifted = joined(sample(0, 10), SAMPLE);
        byte[] partly = joined(sample(0, 10), sample(0, 30_000), sample(30_010, 40_000));
        byte[] twice = joined(SAMPLE, SAMPLE);
        for (Opening opening : inMemory) {
            for (Copying way : WAYS) {
                BinaryIO first = filled(opening, 0);
                BinaryIO source = duplicate(first);
                first.seek(10);
                check(way, source, first, first, 40_000, shifted);
                BinaryIO second = filled(opening, 0);
                BinaryIO target = duplicate(second);
                target.seek(10);
                check(way, second.nonClosing(), target.nonClosing(), second, 40_000, shifted);
                BinaryIO third = filled(opening, 10);
                check(way, slice(third, 30_000), third, third, 30_000, partly);
                BinaryIO fourth = filled(opening, 0);
                check(way, fourth, appender(fourth), fourth, 40_000, twice);
            }
        }
    }

    @Test
    @DisplayName("through names that share its position, writes behind what was read, on a disk too")
    void onePosition() throws IOException {
        byte[] twice = joined(SAMPLE, SAMPLE);
        for (Opening opening : joinedWithDisk()) {
            for (Copying way : WAYS) {
                BinaryIO first = filled(opening, 0);
                check(way, first, first.nonClosing(), first, 40_000, twice);
                BinaryIO second = filled(opening, 0);
                check(way, second.nonClosing(), second, second, 40_000, twice);
                BinaryIO third = filled(opening, 0);
                check(way, third.nonClosing(), third.nonClosing(), third, 40_000, twice);
            }
        }
    }

    private List<Opening> joinedWithDisk() {
        return List.of(inMemory.get(0), inMemory.get(2), () -> IO.openBinary(directory.resolve("file"), "w+b"));
    }

    @Test
    @DisplayName("refuses what no array holds before anything is allocated")
    void tooLarge() {
        BytesIO file = new BytesIO(Memory.DEFAULT.sparse());
        file.seek(1L << 40);
        file.write(new byte[1]);
        file.seek(0);
        assertThatThrownBy(() -> file.write(file)).isInstanceOf(FileTooLargeException.class);
        assertThat(file.tell()).isZero();
        assertThat(file.size()).isEqualTo((1L << 40) + 1);
    }
}

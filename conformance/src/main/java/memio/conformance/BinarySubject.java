package memio.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import memio.base.ByteIO;
import memio.binary.BinaryIO;
import memio.raw.RawIO;
import org.jspecify.annotations.Nullable;

/** A file of bytes under test, raw or buffered. */
class BinarySubject extends FileSubject<byte[]> {
    private final ByteIO file;

    BinarySubject(ByteIO file) {
        super(file);
        this.file = file;
    }

    @Override
    final byte[] data(Line line, int i) {
        return line.bytes(i);
    }

    @Override
    final String answer(byte @Nullable [] data) {
        return Answers.bytes(data);
    }

    @Override
    final String written(int count) {
        return Answers.count(count);
    }

    @Override
    public String answer(Line line) throws Exception {
        return switch (line.name()) {
            case "readinto" -> {
                byte[] target = filled((int) line.number(1));
                yield into(file.readInto(target), target);
            }
            case "readinto1" -> {
                byte[] target = filled((int) line.number(1));
                yield into(buffered().readInto1(target), target);
            }
            case "readall" -> answer(((RawIO) file).readAll());
            case "read1" ->
                answer(line.count() == 0 ? buffered().read1() : buffered().read1(line.size()));
            case "peek" -> {
                byte[] ahead = buffered().peek((int) line.number(1));
                yield answer(ahead.length == 0 ? ahead : Arrays.copyOf(ahead, 1));
            }
            case "peekall" -> answer(buffered().peek((int) line.number(1)));
            case "gather" -> answer(gather((int) line.number(1)));
            case "gatherinto" -> answer(gatherInto((int) line.number(1)));
            default -> super.answer(line);
        };
    }

    @Override
    void refuseWhence() throws IOException {
        if (file instanceof RawIO) {
            super.refuseWhence();
            throw new IOException("the system refuses it"); // Python leaves it to that
        }
    }

    private BinaryIO buffered() {
        return (BinaryIO) file;
    }

    private static byte[] filled(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 0xEE);
        return bytes;
    }

    private String into(int count, byte[] target) {
        return count == ByteIO.WOULD_BLOCK ? Answers.NONE : Answers.number(count) + " " + answer(target);
    }

    private byte[] gather(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (bytes.size() < size) {
            byte[] piece = buffered().read1(size - bytes.size());
            if (piece == null || piece.length == 0) {
                break;
            }
            bytes.writeBytes(piece);
        }
        return bytes.toByteArray();
    }

    private byte[] gatherInto(int size) throws IOException {
        byte[] target = new byte[size];
        int length = 0;
        while (length < size) {
            int count = buffered().readInto1(target, length, size - length);
            if (count <= 0) {
                break;
            }
            length += count;
        }
        return Arrays.copyOf(target, length);
    }
}

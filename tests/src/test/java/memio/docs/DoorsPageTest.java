package memio.docs;

import static memio.testkit.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInput;
import java.io.ObjectInputFilter;
import java.io.ObjectOutput;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ByteChannel;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import memio.BytesIO;
import memio.FilePath;
import memio.IO;
import memio.SpooledIO;
import memio.StringIO;
import memio.base.ByteIO;
import memio.base.IOBase;
import memio.base.Mode;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.binary.Snapshot;
import memio.http.Bodies;
import memio.imageio.Images;
import memio.raw.Raw;
import memio.sql.Lobs;
import memio.storage.Spool;
import memio.testkit.Samples;
import memio.text.TextIO;
import memio.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/doors.md}: each row of its tables is a line of code here, which compiles and runs, and the other way round. */
@DisplayName("the page of doors")
@SuppressWarnings({"cast", "resource"}) // a cast is what an API wants; that it is redundant is the point
class DoorsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "doors.md");
    private static final Pattern ROW = Pattern.compile("^\\| .* \\| `([^`]+)` \\|$");

    /** One line of code. */
    @FunctionalInterface
    private interface Line {
        Object run() throws Exception;
    }

    @TempDir
    Path directory;

    @Test
    @DisplayName("has the rows that are compiled here, and these do what they say")
    void rows() throws Exception {
        Map<String, Line> lines = new LinkedHashMap<>();
        give(lines);
        make(lines);
        List<String> page = Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .distinct()
                .toList();
        assertThat(page).containsExactlyElementsOf(lines.keySet());
        for (Map.Entry<String, Line> line : lines.entrySet()) {
            assertThat(line.getValue().run()).as(line.getKey()).isNotNull();
        }
    }

    private static void give(Map<String, Line> lines) {
        BytesIO bytesIO = new BytesIO(bytes("hello\n"));
        BinaryIO f = bytesIO;
        StringIO stringIO = new StringIO("hello\n");
        TextIO t = stringIO;
        ObjectInputFilter filter = ObjectInputFilter.Config.createFilter("!*");
        lines.put("f.asInputStream()", () -> (InputStream) f.asInputStream());
        lines.put("f.asOutputStream()", () -> (OutputStream) f.asOutputStream());
        lines.put("f.asChannel()", () -> {
            SeekableByteChannel channel = f.asChannel();
            ByteChannel both = channel;
            ReadableByteChannel source = channel;
            WritableByteChannel target = channel;
            return both == source && target.isOpen();
        });
        lines.put("f.asFileChannel()", () -> (FileChannel) f.asFileChannel());
        lines.put("f.asData(ByteOrder.LITTLE_ENDIAN)", () -> {
            DataInput source = f.asData(ByteOrder.LITTLE_ENDIAN);
            DataOutput target = f.asData(ByteOrder.LITTLE_ENDIAN);
            assertThat(f.asData(ByteOrder.LITTLE_ENDIAN).getShort(0)).isEqualTo((short) ('e' << 8 | 'h'));
            return List.of(source, target);
        });
        lines.put("f.asObjectOutputStream()", () -> (ObjectOutput) new BytesIO().asObjectOutputStream());
        lines.put("f.asObjectInputStream(filter)", () -> {
            BytesIO objects = new BytesIO();
            objects.asObjectOutputStream().flush();
            objects.seek(0);
            return (ObjectInput) objects.asObjectInputStream(filter);
        });
        lines.put("f.asPublisher()", () -> (Flow.Publisher<ByteBuffer>) f.asPublisher());
        lines.put("f.asSubscriber()", () -> (Flow.Subscriber<ByteBuffer>) f.asSubscriber());
        lines.put("f.lines()", () -> {
            Stream<byte[]> all = new BytesIO(bytes("a\nb\n")).lines();
            assertThat(all).hasSize(2);
            return all;
        });
        lines.put("f", () -> {
            Iterable<byte[]> all = new BytesIO(bytes("a\nb\n"));
            assertThat(all).hasSize(2);
            return ImageIO.createImageInputStream(f);
        });
        lines.put("f.nonClosing()", () -> {
            f.nonClosing().close();
            return f.tell();
        });
        lines.put("bytesIO.getValue()", () -> (byte[]) bytesIO.getValue());
        lines.put("bytesIO.getBuffer().asByteBuffer()", () -> {
            try (var view = bytesIO.getBuffer()) {
                return (ByteBuffer) view.asByteBuffer();
            }
        });
        lines.put("bytesIO.snapshot().asByteBuffers()", () ->
                (List<ByteBuffer>) bytesIO.snapshot().asByteBuffers());
        lines.put("FilePath.of(f)", () -> {
            try (FilePath path = FilePath.of(f)) {
                return Files.size(path.path());
            }
        });
        lines.put("t.asReader()", () -> (Reader) t.asReader());
        lines.put("t.asWriter()", () -> (Writer) t.asWriter());
        lines.put("t.lines()", () -> (Stream<String>) t.lines());
        lines.put("stringIO", () -> (Appendable) stringIO);
        lines.put("Images.asImageInputStream(f)", () -> (ImageInputStream) Images.asImageInputStream(f));
        lines.put("Images.asImageOutputStream(f)", () -> (ImageOutputStream) Images.asImageOutputStream(f));
        lines.put("Bodies.of(f)", () -> (BodyPublisher) Bodies.of(f));
        lines.put("Bodies.toSpooledIO(Spool.DEFAULT.maxSize(1 << 30))", () ->
                (BodyHandler<SpooledIO>) Bodies.toSpooledIO(Spool.DEFAULT.maxSize(1 << 30)));
        lines.put("Bodies.to(f)", () -> (BodyHandler<BinaryIO>) Bodies.to(f));
        lines.put("Lobs.asBlob(f)", () -> (Blob) Lobs.asBlob(f));
        lines.put("Lobs.asClob(stringIO)", () -> (NClob) Lobs.asClob(stringIO));
    }

    private void make(Map<String, Line> lines) throws IOException {
        byte[] bytes = bytes("hello");
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Snapshot snapshot = Snapshot.of(bytes);
        InputStream inputStream = new ByteArrayInputStream(bytes);
        OutputStream outputStream = new ByteArrayOutputStream();
        ReadableByteChannel channel = Channels.newChannel(inputStream);
        Path path = Files.write(directory.resolve("file"), bytes);
        DataInput dataInput = new DataInputStream(inputStream);
        DataOutput dataOutput = new DataOutputStream(outputStream);
        ImageInputStream imageStream = new MemoryCacheImageInputStream(inputStream);
        Blob blob = Lobs.asBlob(new BytesIO(bytes));
        Clob clob = Lobs.asClob(new StringIO("hello"));
        lines.put("new BytesIO(bytes)", () -> (BinaryIO) new BytesIO(bytes));
        lines.put("BytesIO.wrap(buffer)", () -> (BinaryIO) BytesIO.wrap(buffer));
        lines.put("new BytesIO(snapshot)", () -> (BinaryIO) new BytesIO(snapshot));
        lines.put("Raw.of(inputStream)", () -> (ByteIO) Raw.of(inputStream));
        lines.put("Snapshot.of(inputStream)", () -> (Snapshot) Snapshot.of(inputStream));
        lines.put("Raw.of(outputStream)", () -> (ByteIO) Raw.of(outputStream));
        lines.put("Raw.of(channel)", () -> (ByteIO) Raw.of(channel));
        lines.put("Raw.of(randomAccessFile, true)", () -> {
            try (RandomAccessFile randomAccessFile = new RandomAccessFile(path.toFile(), "rw")) {
                return Samples.text(Raw.of(randomAccessFile, true).read());
            }
        });
        lines.put("Raw.of(descriptor, Mode.of(\"rb\"))", () -> {
            try (FileInputStream file = new FileInputStream(path.toFile())) {
                FileDescriptor descriptor = file.getFD();
                return Samples.text(Raw.of(descriptor, Mode.of("rb")).read());
            }
        });
        lines.put("Raw.ofData(dataInput)", () -> (ByteIO) Raw.ofData(dataInput));
        lines.put("Raw.ofData(dataOutput)", () -> (ByteIO) Raw.ofData(dataOutput));
        lines.put("Images.of(imageStream)", () -> (ByteIO) Images.of(imageStream));
        lines.put("Lobs.of(blob)", () -> (ByteIO) Lobs.of(blob));
        lines.put("Lobs.of(clob)", () -> (TextIO) Lobs.of(clob));
        lines.put("Texts.from(reader)", () -> (TextIO) Texts.from(new StringReader("hello")));
        lines.put("Texts.to(appendable)", () -> (TextIO) Texts.to(new StringBuilder()));
        lines.put("Buffered.reader(raw)", () -> (BinaryIO) Buffered.reader(new BytesIO(bytes)));
        lines.put("IO.openBinary(path, \"rb\")", () -> {
            try (IOBase<byte[]> file = IO.openBinary(path, "rb")) {
                return Samples.text(file.read());
            }
        });
    }
}

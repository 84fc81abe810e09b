package memio.imageio;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import memio.BytesIO;
import memio.base.FileTooLargeException;
import memio.base.Whence;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.doors.Kind;
import memio.raw.Raw;
import memio.raw.RawIO;
import memio.storage.Memory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images in files, and image streams as files. */
@DisplayName("images")
class ImagesTest {
    @TempDir
    Path directory;

    private static BufferedImage image() {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, new Color(x * 6, y * 8, (x + y) % 2 * 255).getRGB());
            }
        }
        return image;
    }

    private static void assertSame(BufferedImage actual) {
        BufferedImage expected = image();
        assertThat(actual).isNotNull();
        assertThat(actual.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(expected.getRGB(0, 0, 40, 30, null, 0, 40));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("come back from a file, in the middle of other bytes")
    void comeBack(Kind kind) throws IOException {
        try (BinaryIO file = kind.holding(bytes("head"), directory)) {
            file.seek(0, Whence.END);
            assertThat(Images.write(image(), "png", file)).isTrue();
            long end = file.tell();
            assertThat(end).isEqualTo(file.size());
            file.write(bytes("tail"));
            file.seek(4);
            assertSame(Images.read(file));
            assertThat(file.closed()).isFalse();
            assertThat(file.tell()).isBetween(5L, end);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "jpg", "tiff", "wbmp"})
    @DisplayName("of every format of the JDK are the same bytes as on disk")
    void everyFormat(String format) throws IOException {
        int type = format.equals("wbmp") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(40, 30, type);
        image.createGraphics().drawImage(image(), 0, 0, null);
        File onDisk = directory.resolve("image." + format).toFile();
        ImageIO.write(image, format, onDisk);
        try (BytesIO file = new BytesIO(Memory.DEFAULT.segmentSize(7))) {
            assertThat(Images.write(image, format, file)).isTrue();
            assertThat(file.getValue()).isEqualTo(Files.readAllBytes(onDisk.toPath()));
            file.seek(0);
            assertThat(Images.read(file)).isNotNull();
        }
    }

    @Test
    @DisplayName("are read and written by ImageIO itself, which finds our files by its registry")
    void bySpi() throws IOException {
        try (BytesIO file = new BytesIO()) {
            try (ImageOutputStream target = ImageIO.createImageOutputStream(file)) {
                assertThat(target).isInstanceOf(ImageDoor.class);
                ImageIO.write(image(), "png", target);
            }
            file.seek(0);
            ImageInputStream source = ImageIO.createImageInputStream(file);
            assertThat(source).isInstanceOf(ImageDoor.class);
            assertSame(ImageIO.read(source));
            assertThat(file.closed()).isFalse();
        }
        assertThatThrownBy(() -> new BinaryImageInputSpi().createInputStreamInstance("x", false, new File(".")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BinaryImageOutputSpi().createOutputStreamInstance("x", false, new File(".")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("that are none, or of no known format, leave the file as it is")
    void none() throws IOException {
        try (BytesIO file = new BytesIO(letters(100))) {
            file.seek(3);
            assertThat(Images.read(file)).isNull();
            assertThat(Images.write(image(), "papyrus", file)).isFalse();
            assertThat(file.tell()).isEqualTo(3);
            assertThat(file.getValue()).isEqualTo(letters(100));
        }
        try (BytesIO whole = new BytesIO()) {
            Images.write(image(), "png", whole);
            try (BytesIO torn = new BytesIO(whole.snapshot().slice(0, 30))) {
                assertThatThrownBy(() -> Images.read(torn)).isInstanceOf(IOException.class);
                assertThat(torn.tell()).isZero();
            }
        }
    }

    @Test
    @DisplayName("go through pipes")
    void throughPipes() throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (BinaryIO target = Buffered.writer(Raw.of(sink))) {
            assertThat(Images.write(image(), "png", target)).isTrue();
        }
        try (BinaryIO source = Buffered.reader(Raw.of(new BytesIO(sink.toByteArray()).asInputStream()))) {
            assertSame(Images.read(source));
        }
        assertThatThrownBy(() -> Images.asImageOutputStream(Buffered.reader(new BytesIO())))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Images.asImageInputStream(Buffered.writer(new BytesIO())))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("are written to files that cannot be read, and to no file that has no room")
    void oneWay() throws IOException {
        BytesIO below = new BytesIO();
        BinaryIO target = Buffered.writer(below);
        assertThat(Images.write(image(), "png", target)).isTrue();
        ImageOutputStream stream = Images.asImageOutputStream(target);
        assertThatThrownBy(stream::read).isInstanceOf(IOException.class).hasMessageStartingWith("file cannot be read");
        below.seek(0);
        ImageInputStream source = Images.asImageInputStream(below);
        assertSame(ImageIO.read(source));
        try (BytesIO small = new BytesIO(Memory.DEFAULT.maxSize(10))) {
            assertThatThrownBy(() -> Images.write(image(), "png", small))
                    .hasRootCauseInstanceOf(FileTooLargeException.class);
        }
    }

    // ---- back

    @Test
    @DisplayName("streams are files that can be sought, and written if they are for it")
    void back() throws IOException {
        try (BytesIO below = new BytesIO(bytes("hello world"))) {
            RawIO file = Images.of(Images.asImageOutputStream(below));
            assertThat(text(file.read())).isEqualTo("hello world");
            assertThat(file.seek(-5, Whence.END)).isEqualTo(6);
            assertThat(file.write(bytes("W"))).isEqualTo(1);
            assertThat(file.tell()).isEqualTo(7);
            assertThat(file.readable() && file.writable() && file.seekable()).isTrue();
            assertThatThrownBy(() -> file.seek(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> file.seek(Long.MAX_VALUE, Whence.END)).isInstanceOf(FileTooLargeException.class);
            file.close();
            assertThat(file.closed()).isTrue();
            assertThat(text(below.getValue())).isEqualTo("hello World");
        }
        MemoryCacheImageInputStream stream =
                new MemoryCacheImageInputStream(new BytesIO(bytes("hello world")).asInputStream());
        try (BinaryIO file = Buffered.reader(Images.of(stream))) {
            assertThat(text(file.read(5))).isEqualTo("hello");
            file.seek(1);
            assertThat(text(file.read(3))).isEqualTo("ell");
            assertThatThrownBy(() -> file.seek(0, Whence.END)).isInstanceOf(UnsupportedOperationException.class);
            assertThat(file.writable()).isFalse();
            stream.seek(11);
            stream.flush();
            RawIO raw = Images.of(stream);
            assertThatThrownBy(() -> raw.seek(5))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("flushed up to 11");
        }
    }
}

package memio.files;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Pipe;
import java.util.Arrays;
import memio.base.ClosedFileException;
import memio.base.WouldBlockException;
import memio.binary.BinaryIO;
import memio.binary.Buffered;
import memio.raw.Raw;
import memio.raw.RawIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Streams and channels of the JDK and of strangers, as files. */
@DisplayName("a file over a stream or a channel")
class ChannelsAndStreamsTest {

    @Test
    @DisplayName("reads what the stream gives, and closes it")
    void readsAStream() throws IOException {
        RawIO raw = Raw.of(new ByteArrayInputStream(letters(100)));
        try (Buffered file = Buffered.reader(raw, 16)) {
            assertThat(file.seekable()).isFalse();
            assertThat(text(file.readLine(5))).isEqualTo("abcde");
            assertThat(file.read()).isEqualTo(Arrays.copyOfRange(letters(100), 5, 100));
            assertThatThrownBy(() -> raw.write(bytes("x"))).isInstanceOf(UnsupportedOperationException.class);
        }
        assertThat(raw.closed()).isTrue();
        assertThatThrownBy(() -> raw.read(1)).isInstanceOf(ClosedFileException.class);
    }

    @Test
    @DisplayName("takes a stream that answers 0 for what it is: one that has nothing in a piece")
    void readsAStreamThatAnswersZero() throws IOException {
        InputStream stream = new ByteArrayInputStream(bytes("abc")) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return 0;
            }
        };
        assertThat(text(Raw.of(stream).readAll())).isEqualTo("abc");
    }

    @Test
    @DisplayName("does not believe a stream that lies, nor lets it see an array")
    void believesNoStream() throws IOException {
        byte[][] seen = new byte[1][];
        InputStream liar = new InputStream() {
            @Override
            public int read() {
                return 1000;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                seen[0] = target;
                return length + 1;
            }
        };
        byte[] target = new byte[10];
        RawIO raw = Raw.of(liar);
        assertThatThrownBy(() -> raw.readInto(target)).isInstanceOf(IOException.class);
        assertThatThrownBy(raw::readByte).isInstanceOf(IOException.class);
        assertThat(seen[0]).isNotSameAs(target);

        OutputStream scribbler = new OutputStream() {
            @Override
            public void write(int value) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] source, int offset, int length) {
                Arrays.fill(source, (byte) '#');
            }
        };
        byte[] source = letters(10);
        Raw.of(scribbler).write(source);
        assertThat(source).isEqualTo(letters(10));
    }

    @Test
    @DisplayName("writes to a stream, and passes on a flush")
    void writesToAStream() throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        boolean[] flushed = new boolean[1];
        OutputStream stream = new OutputStream() {
            @Override
            public void write(int value) {
                taken.write(value);
            }

            @Override
            public void flush() {
                flushed[0] = true;
            }
        };
        try (Buffered file = Buffered.writer(Raw.of(stream), 16)) {
            file.write(letters(300));
            file.writeByte('!');
            file.flush();
            assertThat(flushed[0]).isTrue();
            assertThat(text(taken.toByteArray())).isEqualTo(text(letters(300)) + "!");
        }
    }

    @Test
    @DisplayName("does not block if the channel does not")
    void readsAndWritesAPipeThatDoesNotBlock() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        pipe.sink().configureBlocking(false);
        byte[] sample = letters(3_000_000);
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        try (BinaryIO both = Buffered.pair(Raw.of(pipe.source()), Raw.of(pipe.sink()), 1000)) {
            assertThat(both.read(10)).isNull();
            int sent = 0;
            while (sent < sample.length) {
                try {
                    sent += both.write(sample, sent, sample.length - sent);
                } catch (WouldBlockException e) {
                    sent += (int) e.transferred();
                    byte[] some = both.read();
                    arrived.writeBytes(some == null ? new byte[0] : some);
                }
            }
            for (boolean flushed = false; !flushed; ) {
                try {
                    both.flush();
                    flushed = true;
                } catch (WouldBlockException e) {
                    byte[] some = both.read();
                    arrived.writeBytes(some == null ? new byte[0] : some);
                }
            }
            byte[] rest;
            while ((rest = both.read()) != null && rest.length > 0) {
                arrived.writeBytes(rest);
            }
        }
        assertThat(arrived.toByteArray()).isEqualTo(sample);
        assertThat(pipe.source().isOpen()).isFalse();
        assertThat(pipe.sink().isOpen()).isFalse();
    }
}

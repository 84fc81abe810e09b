package memio.testkit;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link FileChannel#transferTo} and {@link FileChannel#transferFrom}, as their documentation words them. */
abstract class FileChannelTransferContract extends SeekableByteChannelContract {

    @Override
    protected abstract FileChannel open(byte[] content) throws IOException;

    /** Whether a transfer to beyond the end grows the file, as the documentation says since a JDK after 17; before, it moved nothing. */
    protected boolean growsByTransfers() {
        return true;
    }

    @Test
    void transfersToAnyChannelWithoutMoving() throws IOException {
        byte[] sample = letters(200_000);
        try (FileChannel channel = open(sample)) {
            channel.position(3);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            WritableByteChannel target = Channels.newChannel(all);
            long total = 0;
            for (long count; (count = channel.transferTo(total, Long.MAX_VALUE, target)) > 0; ) {
                total += count;
            }
            assertThat(total).isEqualTo(sample.length);
            assertThat(all.toByteArray()).isEqualTo(sample);
            all.reset();
            assertThat(channel.transferTo(10, 20, target)).isEqualTo(20);
            assertThat(text(all.toByteArray())).isEqualTo(text(sample).substring(10, 30));
            assertThat(channel.transferTo(10, 0, target)).isZero();
            assertThat(channel.transferTo(sample.length, 1, target)).isZero();
            assertThat(channel.transferTo(sample.length + 5, 1, target)).isZero();
            assertThat(channel.position()).isEqualTo(3);
        }
    }

    @Test
    void transfersFromAnyChannelWithoutMoving() throws IOException {
        byte[] sample = letters(200_000);
        try (FileChannel channel = open(bytes("abc"))) {
            channel.position(1);
            ReadableByteChannel source = Channels.newChannel(new ByteArrayInputStream(sample));
            long total = 0;
            for (long count; (count = channel.transferFrom(source, 2 + total, Integer.MAX_VALUE)) > 0; ) {
                total += count;
            }
            assertThat(total).isEqualTo(sample.length);
            assertThat(content(channel)).isEqualTo("ab" + text(sample));
            assertThat(channel.position()).isEqualTo(1);
        }
    }

    @Test
    void takesNoMoreFromAChannelThanItWasTold() throws IOException {
        try (FileChannel channel = open(bytes("abc"))) {
            ReadableByteChannel source = Channels.newChannel(new ByteArrayInputStream(bytes("hello world")));
            assertThat(channel.transferFrom(source, 3, 5)).isEqualTo(5);
            assertThat(channel.transferFrom(source, 0, 0)).isZero();
            assertThat(content(channel)).isEqualTo("abchello");
            ByteBuffer rest = ByteBuffer.allocate(10);
            source.read(rest);
            assertThat(text(rest.flip())).as("what is left in the source").isEqualTo(" world");
        }
    }

    @Test
    void growsWhenItIsToTransferToBeyondTheEnd() throws IOException {
        try (FileChannel channel = open(bytes("abc"))) {
            ReadableByteChannel source = Channels.newChannel(new ByteArrayInputStream(bytes("hello")));
            long count = channel.transferFrom(source, 10, 5);
            assertThat(count).isIn(growsByTransfers() ? List.of(5L) : List.of(0L, 5L));
            assertThat(channel.size()).isEqualTo(count == 0 ? 3 : 15);
            assertThat(content(channel)).startsWith("abc").endsWith(count == 0 ? "c" : "hello");
        }
    }

    @Test
    void transfersFromFileToFile() throws IOException {
        try (FileChannel source = open(letters(100_000));
                FileChannel target = open(bytes("abc"))) {
            source.position(10);
            assertThat(target.transferFrom(source, 3, 90_000)).isEqualTo(90_000);
            assertThat(source.position()).as("moves").isEqualTo(90_010);
            assertThat(target.position()).as("stays").isZero();
            assertThat(content(target)).isEqualTo("abc" + text(letters(100_000)).substring(10, 90_010));
            target.position(1);
            assertThat(source.transferTo(20, 5, target)).isEqualTo(5);
            assertThat(target.position()).as("moves").isEqualTo(6);
            assertThat(source.position()).as("stays").isEqualTo(90_010);
            assertThat(content(target)).startsWith("a" + text(letters(100)).substring(20, 25));
        }
    }

    @Test
    void endsWhereTheOtherSideTakesNoMore() throws IOException {
        try (FileChannel channel = open(letters(100))) {
            Narrow narrow = new Narrow(30);
            long count = channel.transferTo(0, 100, narrow);
            assertThat(count).isEqualTo(narrow.taken.size()).isBetween(0L, 30L);
            assertThat(text(letters(100))).startsWith(text(narrow.taken.toByteArray()));
        }
    }

    @Test
    void refusesToTransferWhatIsNoRegion() throws IOException {
        try (FileChannel channel = open(bytes("abc"));
                FileChannel other = open(bytes("xyz"))) {
            for (Samples.Call call : new Samples.Call[] {
                () -> channel.transferTo(-1, 1, other),
                () -> channel.transferTo(0, -1, other),
                () -> channel.transferFrom(other, -1, 1),
                () -> channel.transferFrom(other, 0, -1),
            }) {
                assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(content(channel) + content(other)).isEqualTo("abcxyz");
        }
    }

    /** Takes so many bytes and then none, as a channel that does not block. */
    private static final class Narrow implements WritableByteChannel {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int most;

        Narrow(int most) {
            this.most = most;
        }

        @Override
        public int write(ByteBuffer source) {
            int count = Math.min(source.remaining(), Math.min(7, most - taken.size()));
            byte[] bytes = new byte[count];
            source.get(bytes);
            taken.write(bytes, 0, count);
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // It has nothing to close.
        }
    }
}

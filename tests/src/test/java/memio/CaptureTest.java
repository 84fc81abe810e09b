package memio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import memio.storage.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@DisplayName("captured output")
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CaptureTest {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @AfterEach
    void isGivenBack() {
        PrintStream outAfter = System.out;
        PrintStream errAfter = System.err;
        System.setOut(out);
        System.setErr(err);
        assertThat(outAfter).isSameAs(out);
        assertThat(errAfter).isSameAs(err);
    }

    @Test
    void isAString() {
        assertThat(Capture.stdout(() -> System.out.print("h\u00e9llo \u65e5\u672c \ud83d\ude00")))
                .isEqualTo("h\u00e9llo \u65e5\u672c \ud83d\ude00");
        assertThat(Capture.stderr(() -> System.err.print("oh"))).isEqualTo("oh");
        assertThat(Capture.stdoutAndStderr(() -> {
                    System.out.print("a");
                    System.err.print("b");
                    System.out.print("c");
                }))
                .isEqualTo("abc");
    }

    @Test
    void canBeReadMeanwhileAndAfterwards() {
        Capture capture = Capture.stdout();
        try (capture) {
            System.out.print("a");
            assertThat(capture.getValue()).isEqualTo("a");
            System.out.printf("%d", 1);
            System.out.append('x').append("yz", 0, 1);
            System.out.write('!');
            System.out.flush();
            assertThat(capture.getValue()).isEqualTo("a1xy!");
        }
        capture.close();
        assertThat(capture.getValue()).isEqualTo("a1xy!");
    }

    @Test
    void joinsBytesThatComeOneByOne() {
        assertThat(Capture.stdout(() -> {
                    for (byte b : "\u00e9\u65e5\ud83d\ude00".getBytes(StandardCharsets.UTF_8)) {
                        System.out.write(b);
                    }
                    System.out.flush();
                }))
                .isEqualTo("\u00e9\u65e5\ud83d\ude00");
    }

    @Test
    void throwsWhatTheActionThrows() {
        IOException thrown = new IOException("from the action");
        assertThatThrownBy(() -> Capture.stdout(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    void survivesAProgramThatClosesSystemOut() {
        assertThat(Capture.stdout(() -> {
                    System.out.print("a");
                    System.out.close();
                    System.out.print("b");
                }))
                .isEqualTo("ab");
    }

    @Test
    void canBeNested() {
        try (Capture outer = Capture.stdout()) {
            System.out.print("1");
            try (Capture inner = Capture.stdout()) {
                System.out.print("2");
                assertThat(inner.getValue()).isEqualTo("2");
            }
            System.out.print("3");
            assertThat(outer.getValue()).isEqualTo("13");
        }
    }

    @Test
    void canBeClosedInAnyOrder() {
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            List<Capture> captures = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                captures.add(Capture.stdout());
            }
            List<Integer> open = new ArrayList<>(List.of(0, 1, 2));
            for (int closing : order) {
                System.out.print(closing);
                assertThat(captures.get(open.get(open.size() - 1)).getValue()).endsWith(String.valueOf(closing));
                captures.get(closing).close();
                open.remove((Integer) closing);
            }
            assertThat(System.out).isSameAs(out);
        }
    }

    @Test
    void ofAStreamThatWasKeptGoesWhereItWouldHaveGone() {
        try (Capture outer = Capture.stdout()) {
            Capture inner = Capture.stdout();
            PrintStream kept = System.out;
            kept.print("a");
            inner.close();
            kept.print("b\u00e9");
            kept.flush();
            assertThat(inner.getValue()).isEqualTo("a");
            assertThat(outer.getValue()).isEqualTo("b\u00e9");
        }
    }

    @Test
    void doesNotTakeAwayAStreamThatAnotherHasSet() {
        PrintStream foreign = new PrintStream(new BytesIO().asOutputStream());
        Capture capture = Capture.stdout();
        System.setOut(foreign);
        capture.close();
        assertThat(System.out).isSameAs(foreign);
        System.setOut(out);
    }

    @Test
    void goesIntoAFileOfOnesOwn() {
        try (StringIO text = new StringIO();
                BytesIO bytes = new BytesIO()) {
            Redirection first = Redirection.stdout(text);
            Redirection second = Redirection.stderr(bytes, StandardCharsets.ISO_8859_1);
            System.out.print("\u00e9");
            System.err.print("\u00e9\u4e00");
            assertThat(first).hasToString("Redirection[OUT]");
            first.close();
            second.close();
            assertThat(first).hasToString("Redirection[OUT, closed]");
            assertThat(text.getValue()).isEqualTo("\u00e9");
            assertThat(bytes.getValue()).containsExactly(0xe9, '?');
            assertThat(text.closed()).isFalse();
        }
    }

    @Test
    void saysWhenTheFileTookNoMore() {
        StringIO small = new StringIO(Memory.DEFAULT.maxSize(3));
        Redirection redirection = Redirection.stdout(small);
        System.out.print("abc");
        System.out.print("d");
        assertThat(System.out.checkError()).isTrue();
        assertThatThrownBy(redirection::close)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("size > 3: 4");
        assertThat(System.out).isSameAs(out);
        assertThat(small.getValue()).isEqualTo("abc");
        redirection.close();
    }

    @Test
    void ofManyThreadsIsComplete() throws InterruptedException {
        String line = "0123456789".repeat(20) + "\n";
        String printed = Capture.stdout(() -> {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                threads.add(new Thread(() -> {
                    for (int n = 0; n < 200; n++) {
                        System.out.print(line);
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        });
        assertThat(printed).isEqualTo(line.repeat(800));
    }
}

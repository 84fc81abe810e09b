package memio.faults;

import static memio.testkit.Samples.bytes;
import static memio.testkit.Samples.letters;
import static memio.testkit.Samples.text;
import static memio.testkit.Samples.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import memio.BytesIO;
import memio.binary.Snapshot;
import memio.storage.BufferView;
import memio.storage.Memory;
import memio.testkit.Allocations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each call that needs memory is made to fail at its first allocation, its second, and so on until it needs no more: once
 * only there, once from there on. The file is as it was before, and the call succeeds once there is memory again.
 */
@DisplayName("when memory runs out")
class OutOfMemoryTest {
    private static final int SIZE = 20_000;

    /** A file with content, a snapshot that shares half of it, and its memory. */
    private static final class Scene {
        final Allocations heap = Allocations.counting();
        final BytesIO file =
                new BytesIO(Memory.DEFAULT.segmentSize(1000).maxSize(1 << 20).allocator(heap));
        final BytesIO other;
        final Snapshot snapshot;

        Scene(Consumer<BytesIO> start) {
            start.accept(file);
            snapshot = file.snapshot();
            file.writeAt(SIZE / 2, letters(100), 0, 100);
            other = file.duplicate();
            other.seek(5);
        }

        /** Everything that can be seen. */
        String digest() {
            return file.tell() + " " + file.size() + " " + Arrays.hashCode(file.getValue()) + " " + other.tell() + " "
                    + other.size() + " " + snapshot.size() + " " + Arrays.hashCode(snapshot.toByteArray());
        }
    }

    private static void filled(BytesIO file) {
        file.write(letters(SIZE));
        file.seek(SIZE / 3);
    }

    /** In one long array, as after a look through {@code asByteBuffer}. */
    private static void flat(BytesIO file) {
        filled(file);
        try (BufferView view = file.getBuffer()) {
            assertThat(view.asByteBuffer().remaining()).isEqualTo(SIZE);
        }
    }

    private static void holes(BytesIO file) {
        file.seek(SIZE);
        file.write(letters(5));
        file.discardBefore(SIZE / 2);
        file.seek(SIZE / 3);
    }

    private static void cleared(BytesIO file) {
        filled(file);
        file.clear();
        file.write(letters(10));
        file.writeAt(SIZE, new byte[] {1}, 0, 1);
        file.truncate(SIZE / 2);
    }

    private static Map<String, Consumer<BytesIO>> starts() {
        Map<String, Consumer<BytesIO>> starts = new LinkedHashMap<>();
        starts.put("an empty file", file -> {});
        starts.put("a file", OutOfMemoryTest::filled);
        starts.put("one long array", OutOfMemoryTest::flat);
        starts.put("a file with holes", OutOfMemoryTest::holes);
        starts.put("a cleared file", OutOfMemoryTest::cleared);
        return starts;
    }

    private static Map<String, Consumer<Scene>> calls() {
        BytesIO source = new BytesIO(letters(30_000), Memory.DEFAULT.segmentSize(64));
        Snapshot joined = Snapshot.of(letters(3000)).concat(Snapshot.of(letters(12_345)));
        Map<String, Consumer<Scene>> calls = new LinkedHashMap<>();
        calls.put("write", scene -> scene.file.write(letters(12_345)));
        calls.put("writeByte", scene -> scene.file.writeByte('x'));
        calls.put("write behind a gap", scene -> scene.file.writeAt(55_555, letters(12_345), 0, 12_345));
        calls.put("write a snapshot", scene -> scene.file.write(joined));
        calls.put("write its own past", scene -> scene.file.write(scene.snapshot));
        calls.put("write another file", scene -> {
            source.seek(0);
            scene.file.write(source);
        });
        calls.put("write another file behind a gap", scene -> {
            source.seek(0);
            scene.file.slice(60_000, 40_000).write(source);
        });
        calls.put("write itself", scene -> scene.file.write(scene.file));
        calls.put("append", scene -> scene.file.appender().write(letters(12_345)));
        calls.put("copy within", scene -> scene.file.copyWithin(0, 3, Math.max(0, scene.file.size() - 3)));
        calls.put(
                "copy within, back",
                scene -> scene.file.copyWithin(Math.min(3, scene.file.size()), 0, Math.max(0, scene.file.size() - 3)));
        calls.put("copy within, behind a gap", scene -> scene.file.copyWithin(0, 44_444, scene.file.size()));
        calls.put("truncate", scene -> scene.file.truncate(1234));
        calls.put("truncate to nothing", scene -> scene.file.truncate(0));
        calls.put("discard", scene -> scene.file.discardBefore(15_555));
        calls.put("clear", scene -> scene.file.clear());
        calls.put("view", scene -> {
            try (BufferView view = scene.file.getBuffer()) {
                view.put(0, (byte) '#');
            }
        });
        calls.put("buffer", scene -> {
            try (BufferView view = scene.file.getBuffer()) {
                view.asByteBuffer().put(0, (byte) '#');
            }
        });
        calls.put("set state", scene -> scene.file.setState(new BytesIO.State(joined, 4)));
        return calls;
    }

    @TestFactory
    Stream<DynamicTest> nothingHasChanged() {
        return starts().entrySet().stream()
                .flatMap(start -> calls().entrySet().stream()
                        .map(call -> DynamicTest.dynamicTest(
                                start.getKey() + ": " + call.getKey(), () -> fail(start.getValue(), call.getValue()))));
    }

    private static void fail(Consumer<BytesIO> start, Consumer<Scene> call) {
        Scene model = new Scene(start);
        call.accept(model);
        String expected = model.digest();
        for (boolean forEver : new boolean[] {false, true}) {
            boolean failed = true;
            for (int k = 1; failed; k++) {
                Scene scene = new Scene(start);
                String before = scene.digest();
                if (forEver) {
                    scene.heap.failFrom(k);
                } else {
                    scene.heap.failAt(k);
                }
                failed = runsOut(call, scene);
                scene.heap.heal();
                if (failed) {
                    assertThat(scene.digest())
                            .as("failing at allocation %d%s", k, forEver ? " and after" : "")
                            .isEqualTo(before);
                    call.accept(scene);
                }
                assertThat(scene.digest()).as("the retry after %d", k).isEqualTo(expected);
            }
        }
    }

    private static boolean runsOut(Consumer<Scene> call, Scene scene) {
        try {
            call.accept(scene);
            return false;
        } catch (Allocations.RanOut e) {
            return true;
        }
    }

    @Test
    @DisplayName("a write of several pieces behind a gap is not done by half")
    void piecesBehindAGap() {
        Allocations heap = Allocations.counting();
        BytesIO file = new BytesIO(Memory.DEFAULT.segmentSize(7).allocator(heap));
        BytesIO source = new BytesIO(letters(30), Memory.DEFAULT.segmentSize(4));
        file.write(bytes("abc"));
        file.seek(20);
        heap.failAt(3);
        assertThat(runsOut(scene -> file.write(source), new Scene(f -> {}))).isTrue();
        assertThat(text(file.getValue())).isEqualTo("abc");
        assertThat(file.tell()).isEqualTo(20);
        assertThat(source.tell()).isZero();
        heap.heal();
        file.write(source);
        assertThat(text(file.getValue())).isEqualTo("abc" + zeros(17) + text(letters(30)));
    }
}

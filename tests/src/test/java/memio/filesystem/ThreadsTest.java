package memio.filesystem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import memio.binary.Snapshot;
import memio.storage.Spool;
import memio.testkit.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several threads in one file system. */
@DisplayName("a file system that threads share")
class ThreadsTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 400;

    private final long seed = Seeds.next();
    private final MemioFileSystem fs = MemioFileSystem.open(
            Volume.DEFAULT.files(Spool.DEFAULT.threshold(64).blockSize(16)));
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() throws IOException {
        threads.shutdownNow();
        fs.close();
    }

    private interface Task {
        void run(int number) throws Exception;
    }

    /** Runs a task in all threads, which begin together, and waits for all. */
    private void together(Task task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            all.add(threads.submit(() -> {
                start.await();
                task.run(number);
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get(2, TimeUnit.MINUTES); // longer only if they wait for each other
        }
    }

    private long used() throws IOException {
        return Long.MAX_VALUE - Files.getFileStore(fs.getPath("/")).getUsableSpace();
    }

    @Test
    @DisplayName("counts each byte once, whatever they do to the same few names")
    void anything() throws Exception {
        together(number -> {
            Random random = new Random(seed + number);
            for (int i = 0; i < 4 * ROUNDS; i++) {
                try {
                    step(random);
                } catch (FileSystemException e) {
                    assertThat(e.getFile()).startsWith("/"); // it exists, or does not, or is not empty
                }
            }
        });
        TreeSnapshot end = fs.snapshot();
        assertThat(used()).as("-D%s=%d", Seeds.PROPERTY, seed).isEqualTo(end.size());
        for (Map.Entry<String, Snapshot> file : end.files().entrySet()) {
            assertThat(Files.readAllBytes(fs.getPath(file.getKey())))
                    .isEqualTo(file.getValue().toByteArray());
        }
        fs.restore(end);
        assertThat(used()).isEqualTo(end.size());
    }

    private Path path(Random random) {
        Path path = fs.getPath("/" + "ab".charAt(random.nextInt(2)));
        return random.nextBoolean() ? path : path.resolve("" + "cd".charAt(random.nextInt(2)));
    }

    private void step(Random random) throws IOException {
        Path a = path(random);
        switch (random.nextInt(11)) {
            case 0 -> Files.createDirectory(a);
            case 1 -> Files.deleteIfExists(a);
            case 2 -> Files.move(a, path(random), StandardCopyOption.REPLACE_EXISTING);
            case 3 -> Files.copy(a, path(random), StandardCopyOption.REPLACE_EXISTING);
            case 4 -> Files.write(a, new byte[random.nextInt(100)]);
            case 5 -> Files.write(a, new byte[random.nextInt(30)], CREATE, APPEND);
            case 6 -> {
                try (SeekableByteChannel channel = Files.newByteChannel(a, READ, WRITE)) {
                    channel.position(random.nextInt(100)).write(ByteBuffer.allocate(random.nextInt(20)));
                    channel.truncate(random.nextInt(100));
                    int unused = channel.position(0).read(ByteBuffer.allocate(100));
                }
            }
            case 7 -> {
                try (var entries = Files.newDirectoryStream(fs.getPath("/"))) {
                    entries.forEach(entry -> assertThat(entry.getNameCount()).isOne());
                }
            }
            case 8 -> assertThat(fs.snapshot().size()).isNotNegative();
            case 9 -> fs.put(a, Snapshot.of(new byte[random.nextInt(100)]));
            default -> assertThat(a.toRealPath()).isEqualTo(a);
        }
    }

    @Test
    @DisplayName("keeps together what one call writes")
    void appends() throws Exception {
        Path file = fs.getPath("/log");
        try (FileChannel shared = FileChannel.open(file, CREATE, APPEND)) {
            together(number -> {
                byte[] line = ("" + number).repeat(7 * number + 3).getBytes(US_ASCII);
                line[line.length - 1] = '\n';
                for (int i = 0; i < ROUNDS; i++) {
                    if (i % 2 == 0) {
                        shared.write(
                                new ByteBuffer[] {ByteBuffer.wrap(line, 0, 2), ByteBuffer.wrap(line, 2, line.length - 2)
                                });
                    } else {
                        Files.write(file, line, APPEND);
                    }
                }
            });
        }
        int[] lines = new int[THREADS];
        for (String line : Files.readAllLines(file)) {
            int number = line.charAt(0) - '0';
            assertThat(line).isEqualTo(("" + number).repeat(7 * number + 2));
            lines[number]++;
        }
        assertThat(lines).containsOnly(ROUNDS);
    }

    @Test
    @DisplayName("lets one of them create a file, and one move it")
    void onlyOne() throws Exception {
        AtomicInteger created = new AtomicInteger();
        AtomicInteger moved = new AtomicInteger();
        CyclicBarrier round = new CyclicBarrier(THREADS);
        together(number -> {
            for (int i = 0; i < ROUNDS; i++) {
                try {
                    Files.createFile(fs.getPath("/new" + i));
                    created.incrementAndGet();
                } catch (FileAlreadyExistsException e) {
                    assertThat(e.getFile()).isEqualTo("/new" + i);
                }
                round.await(2, TimeUnit.MINUTES);
                try {
                    Files.move(
                            fs.getPath("/new" + i), fs.getPath("/mine" + number), StandardCopyOption.REPLACE_EXISTING);
                    moved.incrementAndGet();
                } catch (java.nio.file.NoSuchFileException e) {
                    assertThat(e.getFile()).isEqualTo("/new" + i);
                }
            }
        });
        assertThat(created).hasValue(ROUNDS);
        assertThat(moved).hasValue(ROUNDS);
    }

    @Test
    @DisplayName("is pictured at one moment, while they write and move")
    void oneMoment() throws Exception {
        Path first = Files.write(fs.getPath("/first"), new byte[4]);
        Path second = Files.write(fs.getPath("/second"), new byte[4]);
        Files.createDirectory(fs.getPath("/there"));
        AtomicBoolean done = new AtomicBoolean();
        try (FileChannel one = FileChannel.open(first, WRITE);
                FileChannel two = FileChannel.open(second, WRITE)) {
            together(number -> watchOneMoment(number, first, one, two, done));
        }
    }

    private void watchOneMoment(int number, Path first, FileChannel one, FileChannel two, AtomicBoolean done)
            throws IOException {
        if (number == 0) {
            try {
                for (int i = 0; i < 5 * ROUNDS; i++) {
                    one.write(ByteBuffer.allocate(4).putInt(i).flip(), 0);
                    two.write(ByteBuffer.allocate(4).putInt(i).flip(), 0);
                }
            } finally {
                done.set(true);
            }
        } else if (number == 1) {
            while (!done.get()) {
                Files.move(first, fs.getPath("/there/first"));
                Files.move(fs.getPath("/there/first"), first);
            }
        } else {
            while (!done.get()) {
                Map<String, Snapshot> files = fs.snapshot().files();
                assertThat(files).hasSize(2);
                Snapshot leader = files.containsKey("/first") ? files.get("/first") : files.get("/there/first");
                int lead = leader.asByteBuffer().getInt()
                        - files.get("/second").asByteBuffer().getInt();
                assertThat(lead).isBetween(0, 1);
            }
        }
    }

    @Test
    @DisplayName("can be closed while they use it")
    void closed() throws Exception {
        for (int i = 0; i < 20; i++) {
            MemioFileSystem shared = MemioFileSystem.open(Volume.DEFAULT.files(Spool.DEFAULT.threshold(8)));
            together(number -> {
                try {
                    for (int n = 0; number > 0 || n < 30; n++) {
                        Path path = shared.getPath("/" + number + n % 3);
                        Files.writeString(path, "some text", CREATE, APPEND);
                        assertThat(Files.readString(path)).startsWith("some text");
                    }
                    shared.close();
                } catch (ClosedFileSystemException | ClosedChannelException e) {
                    assertThat(shared.isOpen()).isFalse();
                }
            });
        }
    }
}

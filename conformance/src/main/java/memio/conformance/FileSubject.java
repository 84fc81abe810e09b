package memio.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import memio.base.ClosedFileException;
import memio.base.IOBase;
import memio.base.Whence;
import org.jspecify.annotations.Nullable;

/**
 * A file under test: the operations that bytes and text share.
 *
 * @param <T> what it reads and writes
 */
abstract class FileSubject<T> implements Subject {
    private final IOBase<T> file;

    FileSubject(IOBase<T> file) {
        this.file = file;
    }

    /** An argument as this file takes it. */
    abstract T data(Line line, int i);

    /** What this file read, as an answer. */
    abstract String answer(@Nullable T data);

    /** What {@code write} answered. */
    abstract String written(int count);

    @Override
    public String answer(Line line) throws Exception {
        return switch (line.name()) {
            case "read" -> answer(line.count() == 0 ? file.read() : file.read(line.size()));
            case "readline" -> answer(line.count() == 0 ? file.readLine() : file.readLine(line.size()));
            case "readlines" -> lines(line.count() == 0 ? file.readLines() : file.readLines(line.limit()));
            case "next" -> lines(next(line.number(1)));
            case "write" -> written(file.write(data(line, 1)));
            case "writelines" -> {
                List<T> lines = new ArrayList<>();
                for (int i = 1; i <= line.count(); i++) {
                    lines.add(data(line, i));
                }
                file.writeLines(lines);
                yield Answers.NONE;
            }
            case "tell" -> Answers.number(file.tell());
            case "seek" -> Answers.number(seek(line));
            case "truncate" ->
                Answers.number(line.count() == 0 || line.isNone(1) ? file.truncate() : file.truncate(line.number(1)));
            case "flush" -> {
                file.flush();
                yield Answers.NONE;
            }
            case "close" -> {
                file.close();
                yield Answers.NONE;
            }
            case "detach" -> {
                file.detach();
                yield Answers.NONE;
            }
            case "closed" -> Answers.flag(file.closed());
            case "readable" -> Answers.flag(file.readable());
            case "writable" -> Answers.flag(file.writable());
            case "seekable" -> Answers.flag(file.seekable());
            case "isatty" -> Answers.flag(file.isatty());
            default -> throw Subject.unknown(line);
        };
    }

    /** Seeks as the line says. */
    final long seek(Line line) throws IOException {
        return file.seek(line.number(1), whence(line.number(2)));
    }

    private Whence whence(long number) throws IOException {
        if (number < 0 || number > 2) {
            refuseWhence();
        }
        return Whence.of((int) number);
    }

    /** In Java a wrong whence cannot be written down: throws what Python has to say before it refuses that, if anything. */
    void refuseWhence() throws IOException {
        if (file.closed()) {
            throw new ClosedFileException();
        }
    }

    private List<T> next(long count) {
        List<T> lines = new ArrayList<>();
        Iterator<T> iterator = file.iterator();
        while (lines.size() < count && iterator.hasNext()) {
            lines.add(iterator.next());
        }
        return lines;
    }

    private String lines(List<T> lines) {
        return Answers.list(lines.stream().map(this::answer).toList());
    }

    @Override
    public void finish() {
        Quietly.attempt(file::close);
    }
}

package memio.testkit.program;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import memio.base.Whence;
import org.jspecify.annotations.Nullable;

/** What the doors to the JDK can be asked. */
sealed interface DoorOperation extends Operation {

    /** Which of the three doors. */
    enum Kind {
        INPUT("in", "InputStream"),
        OUTPUT("out", "OutputStream"),
        CHANNEL("channel", "Channel");

        private final String name;
        private final String type;

        Kind(String name, String type) {
            this.name = name;
            this.type = type;
        }

        Closeable of(Subject subject) {
            return switch (this) {
                case INPUT -> subject.input;
                case OUTPUT -> subject.output;
                case CHANNEL -> subject.channel;
            };
        }

        Model.Door of(Model model) {
            return switch (this) {
                case INPUT -> model.input;
                case OUTPUT -> model.output;
                case CHANNEL -> model.channel;
            };
        }
    }

    record OpenDoor(Kind kind, boolean closesFile) implements DoorOperation {
        @Override
        public @Nullable Object onFile(Subject subject) {
            switch (kind) {
                case INPUT -> subject.input = subject.file.asInputStream(closesFile);
                case OUTPUT -> subject.output = subject.file.asOutputStream(closesFile);
                case CHANNEL -> subject.channel = subject.file.asChannel(closesFile);
            }
            return null;
        }

        @Override
        public @Nullable Object onModel(Model model) {
            model.requireOpen();
            kind.of(model).open = true;
            kind.of(model).closesFile = closesFile;
            if (kind == Kind.INPUT) {
                model.mark = -1;
            }
            return null;
        }

        @Override
        public String toString() {
            return kind.name + " = f.as" + kind.type + "(" + closesFile + ")";
        }
    }

    record CloseDoor(Kind kind) implements DoorOperation {
        @Override
        public @Nullable Object onFile(Subject subject) throws IOException {
            kind.of(subject).close();
            return null;
        }

        @Override
        public @Nullable Object onModel(Model model) throws IOException {
            Model.Door door = kind.of(model);
            boolean wasOpen = door.open;
            door.open = false;
            if (wasOpen && door.closesFile && !model.closed) {
                if (model.views > 0) {
                    throw new IOException();
                }
                model.close();
            }
            return null;
        }

        @Override
        public List<PlaceOperation.Close> simpler() {
            return List.of(new PlaceOperation.Close());
        }

        @Override
        public String toString() {
            return kind.name + ".close()";
        }
    }

    record StreamRead(int length) implements DoorOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            byte[] target = Model.untouched(length);
            return new Object[] {subject.input.read(target), target};
        }

        @Override
        public Object onModel(Model model) throws IOException {
            model.requireOpenStream(model.input);
            return orMinusOne(model.readInto(length));
        }

        @Override
        public String toString() {
            return "in.read(new byte[" + length + "])";
        }
    }

    record StreamReadAll() implements DoorOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.input.readAllBytes();
        }

        @Override
        public Object onModel(Model model) throws IOException {
            model.requireOpenStream(model.input);
            if (model.rest() > model.largestArray()) {
                throw new IOException();
            }
            return model.read(-1);
        }

        @Override
        public String toString() {
            return "in.readAllBytes()";
        }
    }

    record StreamTransfer() implements DoorOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            return new Object[] {subject.input.transferTo(target), target.toByteArray()};
        }

        @Override
        public Object onModel(Model model) throws IOException {
            model.requireOpenStream(model.input);
            Object[] read = model.readInto(model.rest());
            return new Object[] {(long) (int) read[0], read[1]};
        }

        @Override
        public String toString() {
            return "in.transferTo(new ByteArrayOutputStream())";
        }
    }

    record StreamSkip(long distance) implements DoorOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return new Object[] {subject.input.skip(distance), subject.input.available()};
        }

        @Override
        public Object onModel(Model model) throws IOException {
            model.requireOpenStream(model.input);
            long skipped = Math.max(0, Math.min(distance, model.rest()));
            model.position += skipped;
            return new Object[] {skipped, model.rest()};
        }

        @Override
        public String toString() {
            return "in.skip(" + distance + ")";
        }
    }

    record StreamMark() implements DoorOperation {
        @Override
        public @Nullable Object onFile(Subject subject) {
            subject.input.mark(1);
            return null;
        }

        @Override
        public @Nullable Object onModel(Model model) {
            model.mark = model.closed || !model.input.open ? -1 : model.position;
            return null;
        }

        @Override
        public String toString() {
            return "in.mark(1)";
        }
    }

    record StreamReset() implements DoorOperation {
        @Override
        public @Nullable Object onFile(Subject subject) throws IOException {
            subject.input.reset();
            return null;
        }

        @Override
        public @Nullable Object onModel(Model model) throws IOException {
            model.requireOpenStream(model.input);
            if (model.mark < 0) {
                throw new IOException();
            }
            model.position = model.mark;
            return null;
        }

        @Override
        public String toString() {
            return "in.reset()";
        }
    }

    record StreamWrite(Payload data) implements DoorOperation {
        @Override
        public @Nullable Object onFile(Subject subject) throws IOException {
            subject.output.write(data.bytes());
            return null;
        }

        @Override
        public @Nullable Object onModel(Model model) throws IOException {
            model.requireOpenStream(model.output);
            model.writeThroughDoor(data.bytes());
            return null;
        }

        @Override
        public List<Operation> simpler() {
            return Simpler.plainly(
                    new WriteOperation.Write(data), data.simpler().stream().map(StreamWrite::new));
        }

        @Override
        public String toString() {
            return "out.write(" + data + ")";
        }
    }

    record ChannelRead(int length) implements DoorOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            byte[] target = Model.untouched(length);
            return new Object[] {subject.channel.read(ByteBuffer.wrap(target)), target};
        }

        @Override
        public Object onModel(Model model) throws IOException {
            model.requireOpenChannel();
            return orMinusOne(model.readInto(length));
        }

        @Override
        public String toString() {
            return "channel.read(ByteBuffer.allocate(" + length + "))";
        }
    }

    record ChannelWrite(Payload data) implements DoorOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.channel.write(ByteBuffer.wrap(data.bytes()));
        }

        @Override
        public Object onModel(Model model) throws IOException {
            model.requireOpenChannel();
            return model.writeThroughDoor(data.bytes());
        }

        @Override
        public List<Operation> simpler() {
            return Simpler.plainly(
                    new WriteOperation.Write(data), data.simpler().stream().map(ChannelWrite::new));
        }

        @Override
        public String toString() {
            return "channel.write(ByteBuffer.wrap(" + data + "))";
        }
    }

    record ChannelPosition(long position) implements DoorOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.channel.position(position).position();
        }

        @Override
        public Object onModel(Model model) throws IOException {
            model.requireOpenChannel();
            if (position < 0) {
                throw new IllegalArgumentException();
            }
            model.position = position;
            return position;
        }

        @Override
        public List<Operation> simpler() {
            return Simpler.plainly(
                    new PlaceOperation.Seek(position, Whence.START),
                    Simpler.numbers(position).map(ChannelPosition::new));
        }

        @Override
        public String toString() {
            return "channel.position(" + position + ")";
        }
    }

    record ChannelTruncate(long size) implements DoorOperation {
        @Override
        public Object onFile(Subject subject) throws IOException {
            return subject.channel.truncate(size).size();
        }

        @Override
        public Object onModel(Model model) throws IOException {
            model.requireOpenChannel();
            if (size < 0) {
                throw new IllegalArgumentException();
            }
            if (size < model.content.length && model.views > 0) {
                throw new IOException();
            }
            if (size < model.content.length) {
                model.truncate(size);
            }
            model.position = Math.min(model.position, size);
            return (long) model.content.length;
        }

        @Override
        public List<Operation> simpler() {
            return Simpler.plainly(
                    new PlaceOperation.Truncate(size), Simpler.numbers(size).map(ChannelTruncate::new));
        }

        @Override
        public String toString() {
            return "channel.truncate(" + size + ")";
        }
    }

    private static Object[] orMinusOne(Object[] countAndArray) {
        boolean atEnd = (int) countAndArray[0] == 0 && ((byte[]) countAndArray[1]).length > 0;
        return atEnd ? new Object[] {-1, countAndArray[1]} : countAndArray;
    }
}

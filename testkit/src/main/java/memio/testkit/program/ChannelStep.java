package memio.testkit.program;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something done with one of the channels a program may have open; nothing if it is not, or if one is to be opened and is. */
record ChannelStep(Kind kind, int channel, String path, int number) implements TreeStep {
    enum Kind {
        OPEN(StandardOpenOption.READ, StandardOpenOption.WRITE),
        CREATE(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE),
        CREATE_NEW(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
        EMPTY(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING),
        APPENDER(StandardOpenOption.APPEND, StandardOpenOption.CREATE),
        READ,
        WRITE,
        SEEK,
        TRUNCATE,
        SIZE,
        CLOSE;

        final Set<OpenOption> options;

        Kind(StandardOpenOption... options) {
            this.options = Set.copyOf(
                    EnumSet.copyOf(options.length == 0 ? EnumSet.noneOf(StandardOpenOption.class) : List.of(options)));
        }

        boolean opens() {
            return !options.isEmpty();
        }
    }

    @Override
    public @Nullable Object on(Ground ground) throws IOException {
        SeekableByteChannel open = ground.channels[channel];
        if (kind.opens() == (open != null)) {
            return null;
        }
        if (open == null) {
            ground.channels[channel] = Files.newByteChannel(ground.path(path), kind.options);
            return null;
        }
        return switch (kind) {
            case READ -> {
                ByteBuffer target = ByteBuffer.allocate(number);
                int count = open.read(target);
                yield count + ":" + StandardCharsets.UTF_8.decode(target.flip());
            }
            case WRITE -> open.write(ByteBuffer.wrap("xyz".repeat(number).getBytes(StandardCharsets.UTF_8)));
            case SEEK -> open.position(number).position();
            case TRUNCATE -> open.truncate(number).position();
            case SIZE -> open.size() + " " + open.position();
            default -> {
                ground.channels[channel] = null;
                open.close();
                yield null;
            }
        };
    }

    @Override
    public List<ChannelStep> simpler() {
        return Stream.concat(
                        Names.simpler(path).map(name -> new ChannelStep(kind, channel, name, number)),
                        Simpler.numbers(number).map(n -> new ChannelStep(kind, channel, path, n.intValue())))
                .toList();
    }

    @Override
    public String toString() {
        return kind + "(channel " + channel + (kind.opens() ? ", \"" + path + "\")" : ", " + number + ")");
    }
}

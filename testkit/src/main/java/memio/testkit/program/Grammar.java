package memio.testkit.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import memio.base.Whence;
import memio.testkit.program.DoorOperation.Kind;

/** Which operations there are, how often each is drawn, and with what. */
final class Grammar {
    private static final Whence[] WHENCES = Whence.values();
    private static final Kind[] KINDS = Kind.values();

    private final List<Function<Dice, Operation>> tickets = new ArrayList<>();

    /** The operations of every file of bytes, or those of a file in memory too. */
    Grammar(boolean memory) {
        forFiles();
        forDoors();
        if (memory) {
            forMemory();
        }
    }

    List<Operation> program(Dice dice, int steps) {
        return Stream.generate(() -> tickets.get(dice.below(tickets.size())).apply(dice))
                .limit(steps)
                .toList();
    }

    private void forFiles() {
        add(10, dice -> new FileOperation.Write(dice.payload()));
        add(4, dice -> new FileOperation.WriteByte(dice.below(256)));
        add(3, dice -> new FileOperation.WriteBuffer(dice.payload(), dice.coin()));
        add(
                2,
                dice -> new FileOperation.WriteLines(
                        Stream.generate(dice::payload).limit(dice.below(4)).toList()));
        add(10, dice -> new FileOperation.Seek(dice.position(), Whence.START));
        add(6, Grammar::relativeSeek);
        add(6, dice -> new FileOperation.Read(dice.size()));
        add(3, dice -> new FileOperation.ReadByte());
        add(3, dice -> new FileOperation.ReadInto(dice.length()));
        add(3, dice -> new FileOperation.ReadIntoBuffer(dice.length(), dice.coin()));
        add(2, dice -> new FileOperation.Peek(dice.size()));
        add(5, dice -> new FileOperation.ReadLine(dice.coin() ? -1 : dice.size()));
        add(2, dice -> new FileOperation.ReadLines(dice.size()));
        add(2, dice -> new FileOperation.Iterate(dice.below(4)));
        add(6, dice -> new FileOperation.Truncate(dice.position()));
        add(2, dice -> new FileOperation.TruncateHere());
        add(2, dice -> new FileOperation.Size());
        add(1, dice -> dice.oneIn(2) ? new FileOperation.Close() : new FileOperation.Size());
    }

    private static Operation relativeSeek(Dice dice) {
        long distance = dice.coin() ? -dice.length() : dice.position();
        return new FileOperation.Seek(distance, WHENCES[1 + dice.below(2)]);
    }

    private void forDoors() {
        add(3, dice -> new DoorOperation.StreamRead(dice.length()));
        add(1, dice -> new DoorOperation.StreamReadAll());
        add(1, dice -> new DoorOperation.StreamTransfer());
        add(2, dice -> new DoorOperation.StreamSkip(dice.position()));
        add(2, dice -> new DoorOperation.StreamMark());
        add(2, dice -> new DoorOperation.StreamReset());
        add(3, dice -> new DoorOperation.StreamWrite(dice.payload()));
        add(2, dice -> new DoorOperation.ChannelRead(dice.length()));
        add(3, dice -> new DoorOperation.ChannelWrite(dice.payload()));
        add(2, dice -> new DoorOperation.ChannelPosition(dice.position()));
        add(2, dice -> new DoorOperation.ChannelTruncate(dice.position()));
        add(1, dice -> new DoorOperation.CloseDoor(KINDS[dice.below(3)]));
        add(2, dice -> new DoorOperation.OpenDoor(KINDS[dice.below(3)], dice.oneIn(4)));
    }

    private void forMemory() {
        add(2, dice -> new MemoryOperation.GetValue());
        add(2, dice -> new MemoryOperation.OpenView());
        add(6, dice -> new MemoryOperation.CloseView());
        add(2, dice -> new MemoryOperation.ViewGet(dice.modestPosition() - 1, dice.length()));
        add(2, dice -> new MemoryOperation.ViewPut(dice.modestPosition(), dice.payload()));
        add(3, dice -> new MemoryOperation.ViewBuffer());
        add(1, dice -> new MemoryOperation.GetState());
        add(2, dice -> new MemoryOperation.SetState(dice.payload(), dice.modestPosition()));
        add(2, dice -> new MemoryOperation.WriteFile(dice.payload(), dice.below(10)));
        add(1, dice -> new MemoryOperation.WriteItself());
    }

    private void add(int weight, Function<Dice, Operation> draw) {
        IntStream.range(0, weight).forEach(i -> tickets.add(draw));
    }
}

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
        add(10, dice -> new WriteOperation.Write(dice.payload()));
        add(4, dice -> new WriteOperation.WriteByte(dice.below(256)));
        add(3, dice -> new WriteOperation.WriteBuffer(dice.payload(), dice.coin()));
        add(
                2,
                dice -> new WriteOperation.WriteLines(
                        Stream.generate(dice::payload).limit(dice.below(4)).toList()));
        add(10, dice -> new PlaceOperation.Seek(dice.position(), Whence.START));
        add(6, Grammar::relativeSeek);
        add(6, dice -> new ReadOperation.Read(dice.size()));
        add(3, dice -> new ReadOperation.ReadByte());
        add(3, dice -> new ReadOperation.ReadInto(dice.length()));
        add(3, dice -> new ReadOperation.ReadIntoBuffer(dice.length(), dice.coin()));
        add(2, dice -> new ReadOperation.Peek(dice.size()));
        add(5, dice -> new ReadOperation.ReadLine(dice.coin() ? -1 : dice.size()));
        add(2, dice -> new ReadOperation.ReadLines(dice.size()));
        add(2, dice -> new ReadOperation.Iterate(dice.below(4)));
        add(6, dice -> new PlaceOperation.Truncate(dice.position()));
        add(2, dice -> new PlaceOperation.TruncateHere());
        add(2, dice -> new PlaceOperation.Size());
        add(1, dice -> dice.oneIn(2) ? new PlaceOperation.Close() : new PlaceOperation.Size());
    }

    private static Operation relativeSeek(Dice dice) {
        long distance = dice.coin() ? -dice.length() : dice.position();
        return new PlaceOperation.Seek(distance, WHENCES[1 + dice.below(2)]);
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

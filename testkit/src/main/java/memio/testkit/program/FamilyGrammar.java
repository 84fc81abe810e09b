package memio.testkit.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which operations on families there are, how often each is drawn, and with what. */
final class FamilyGrammar {
    private final List<Function<Dice, FamilyOperation>> tickets = new ArrayList<>();

    FamilyGrammar() {
        forMembers();
        forKin();
        forPictures();
        forViews();
    }

    /** A program that begins with a file. */
    List<FamilyOperation> program(Dice dice, int steps) {
        FamilyOperation first = new KinOperation.Fresh(0, dice.payload());
        Stream<FamilyOperation> others = Stream.generate(
                        () -> tickets.get(dice.below(tickets.size())).apply(dice))
                .limit(steps - 1);
        return Stream.concat(Stream.of(first), others).toList();
    }

    private void forMembers() {
        add(14, dice -> new MemberOperation.Write(file(dice), dice.payload()));
        add(3, dice -> new MemberOperation.WriteBuffer(file(dice), dice.payload()));
        add(5, dice -> new MemberOperation.WriteByte(file(dice), 1 + dice.below(255)));
        add(5, dice -> new MemberOperation.WriteAt(file(dice), dice.position(), dice.payload()));
        add(4, FamilyGrammar::copyWithin);
        add(5, dice -> new MemberOperation.Read(file(dice), dice.size()));
        add(2, dice -> new MemberOperation.ReadLine(file(dice), dice.coin() ? -1 : dice.size()));
        add(3, dice -> new MemberOperation.ReadAt(file(dice), dice.position(), dice.length()));
        add(12, dice -> new MemberOperation.Seek(file(dice), dice.position()));
        add(1, dice -> new MemberOperation.Size(file(dice)));
        add(6, dice -> new ShapeOperation.Truncate(file(dice), dice.position()));
        add(2, dice -> new ShapeOperation.Clear(file(dice)));
        add(4, dice -> new ShapeOperation.DiscardBefore(file(dice), dice.position()));
        add(2, dice -> new ShapeOperation.Close(file(dice)));
    }

    private static FamilyOperation copyWithin(Dice dice) {
        return new MemberOperation.CopyWithin(
                file(dice), dice.position(), dice.position(), dice.oneIn(20) ? -1 : dice.length());
    }

    private void forKin() {
        add(3, dice -> new KinOperation.Fresh(file(dice), dice.payload()));
        add(1, dice -> new KinOperation.Wrap(file(dice), dice.payload()));
        add(4, dice -> new KinOperation.Duplicate(file(dice), file(dice)));
        add(3, dice -> new KinOperation.Appender(file(dice), file(dice)));
        add(3, dice -> new KinOperation.Slice(file(dice), file(dice), dice.position(), dice.length()));
        add(3, dice -> new KinOperation.WriteFile(file(dice), file(dice)));
    }

    private void forPictures() {
        add(8, dice -> new PictureOperation.Take(picture(dice), file(dice)));
        add(1, dice -> new PictureOperation.Of(picture(dice), dice.payload()));
        add(3, FamilyGrammar::slice);
        add(3, dice -> new PictureOperation.Concat(picture(dice), picture(dice), picture(dice)));
        add(3, dice -> new PictureOperation.Compare(picture(dice), picture(dice)));
        add(2, dice -> new PictureOperation.Look(picture(dice), dice.position(), dice.length()));
        add(7, dice -> new PictureOperation.WriteTo(file(dice), picture(dice)));
        add(5, dice -> new PictureOperation.Open(file(dice), picture(dice)));
        add(2, dice -> new PictureOperation.SetState(file(dice), picture(dice), dice.modestPosition()));
    }

    private static FamilyOperation slice(Dice dice) {
        int from = dice.modestPosition();
        return new PictureOperation.SliceOf(picture(dice), picture(dice), from, from + dice.length() - dice.below(2));
    }

    private void forViews() {
        add(2, dice -> new ViewOperation.Open(view(dice), file(dice)));
        add(9, dice -> new ViewOperation.Close(view(dice)));
        add(2, dice -> new ViewOperation.Get(view(dice), dice.modestPosition() - 1, dice.length()));
        add(3, dice -> new ViewOperation.Put(view(dice), dice.modestPosition(), dice.payload()));
        add(3, dice -> new ViewOperation.Buffer(view(dice), dice.modestPosition()));
    }

    /** The first files are asked more often, so that something happens to them. */
    private static int file(Dice dice) {
        return Math.min(dice.below(Family.FILES), dice.below(Family.FILES));
    }

    private static int picture(Dice dice) {
        return dice.below(Family.SNAPSHOTS);
    }

    private static int view(Dice dice) {
        return dice.below(Family.VIEWS);
    }

    private void add(int weight, Function<Dice, FamilyOperation> draw) {
        IntStream.range(0, weight).forEach(i -> tickets.add(draw));
    }
}

package memio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import memio.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the search for one of two bytes")
class ByteSearchEitherTest {

    @Test
    void findsWhatALoopFinds() {
        long seed = Seeds.next();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] array = new byte[random.nextInt(50)];
            int spread = 1 + random.nextInt(256);
            for (int i = 0; i < array.length; i++) {
                // Neighbours of what is sought, and the same bits with others: what arithmetic on eight bytes may
                // confuse.
                array[i] = (byte) (random.nextBoolean() ? 9 + random.nextInt(6) : 0x80 + random.nextInt(spread));
            }
            byte a = array.length == 0 || random.nextBoolean() ? (byte) '\n' : array[random.nextInt(array.length)];
            byte b = (byte) (random.nextBoolean() ? '\r' : random.nextInt(256));
            int from = random.nextInt(array.length + 1);
            int to = from + random.nextInt(array.length - from + 1);
            int expected = -1;
            for (int i = to - 1; i >= from; i--) {
                expected = array[i] == a || array[i] == b ? i : expected;
            }
            assertThat(ByteSearch.indexOfEither(array, a, b, from, to))
                    .as("-D%s=%d, round %d", Seeds.PROPERTY, seed, round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void refusesARangeThatIsNotThere() {
        byte[] array = new byte[10];
        for (int[] range : new int[][] {{-1, 5}, {0, 11}, {6, 5}}) {
            assertThatThrownBy(() -> ByteSearch.indexOfEither(array, (byte) 1, (byte) 2, range[0], range[1]))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}

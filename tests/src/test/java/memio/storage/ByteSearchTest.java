package memio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import memio.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the search for a byte")
class ByteSearchTest {

    private static int naive(byte[] array, byte value, int from, int to) {
        for (int i = from; i < to; i++) {
            if (array[i] == value) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void findsOneByteAtEveryPlaceFromEveryAlignment() {
        byte[] array = new byte[90];
        for (int place = 0; place < 90; place++) {
            array[place] = '\n';
            for (int from = 0; from <= 90; from++) {
                for (int to : new int[] {from, Math.min(90, from + 9), Math.max(from, 60), 89, 90}) {
                    if (to >= from) {
                        assertThat(ByteSearch.indexOf(array, (byte) '\n', from, to))
                                .isEqualTo(naive(array, (byte) '\n', from, to));
                    }
                }
            }
            array[place] = 0;
        }
    }

    @Test
    void findsTheFirstOfNeighboursThatDifferInOneBit() {
        byte[] array = new byte[40];
        for (int value = 0; value < 256; value++) {
            for (int place = 0; place < 40; place++) {
                Arrays.fill(array, (byte) (value ^ 1));
                Arrays.fill(array, place, 40, (byte) value);
                assertThat(ByteSearch.indexOf(array, (byte) value, 0, 40)).isEqualTo(place);
                Arrays.fill(array, (byte) (value ^ 0x80));
                array[place] = (byte) value;
                assertThat(ByteSearch.indexOf(array, (byte) value, 0, 40)).isEqualTo(place);
            }
        }
    }

    @Test
    void findsWhatANaiveSearchFindsInRandomBytes() {
        long seed = Seeds.next();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200_000; i++) {
            byte[] array = new byte[random.nextInt(120)];
            random.nextBytes(array);
            int few = random.nextInt(1, 256);
            for (int j = 0; j < array.length; j++) {
                array[j] = (byte) ((array[j] & 0xff) % few);
            }
            byte value = (byte) random.nextInt(few);
            int from = random.nextInt(array.length + 1);
            int to = random.nextInt(from, array.length + 1);
            assertThat(ByteSearch.indexOf(array, value, from, to))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(naive(array, value, from, to));
        }
    }

    @Test
    void findsNothingInAnEmptyRange() {
        byte[] array = "xxx".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(ByteSearch.indexOf(array, (byte) 'x', 0, 0)).isEqualTo(-1);
        assertThat(ByteSearch.indexOf(array, (byte) 'x', 3, 3)).isEqualTo(-1);
        assertThat(ByteSearch.indexOf(new byte[0], (byte) 'x', 0, 0)).isEqualTo(-1);
    }

    @Test
    void refusesARangeThatIsNotInTheArray() {
        for (int[] range : new int[][] {{-1, 2}, {0, 4}, {0, 100}, {4, 4}, {2, 1}, {0, -1}, {-40, 0}}) {
            assertThatThrownBy(() -> ByteSearch.indexOf(new byte[3], (byte) 0, range[0], range[1]))
                    .as("from %d to %d", range[0], range[1])
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}

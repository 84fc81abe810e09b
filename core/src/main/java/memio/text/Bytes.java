package memio.text;

import java.util.Arrays;
import memio.base.ArraySizes;

/** Bytes that are appended to. */
final class Bytes {
    private byte[] array;
    private int length;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    Bytes append(byte[] bytes) {
        return append(bytes, bytes.length);
    }

    Bytes append(byte[] bytes, int count) {
        long needed = (long) length + count;
        if (needed > array.length) {
            array = Arrays.copyOf(array, ArraySizes.grown(array.length, needed, ArraySizes.LARGEST));
        }
        System.arraycopy(bytes, 0, array, length, count);
        length += count;
        return this;
    }

    byte[] toArray() {
        return Arrays.copyOf(array, length);
    }
}

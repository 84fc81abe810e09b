package memio.binary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Big-endian numbers in an array. */
final class Numbers {
    private static final VarHandle SHORT = bigEndian(short[].class);
    private static final VarHandle INT = bigEndian(int[].class);
    private static final VarHandle LONG = bigEndian(long[].class);

    private Numbers() {}

    private static VarHandle bigEndian(Class<?> numbers) {
        return MethodHandles.byteArrayViewVarHandle(numbers, ByteOrder.BIG_ENDIAN);
    }

    static short shortIn(byte[] array, int index) {
        return (short) SHORT.get(array, index);
    }

    static int intIn(byte[] array, int index) {
        return (int) INT.get(array, index);
    }

    static long longIn(byte[] array, int index) {
        return (long) LONG.get(array, index);
    }

    static void put(byte[] array, int index, short value) {
        SHORT.set(array, index, value);
    }

    static void put(byte[] array, int index, int value) {
        INT.set(array, index, value);
    }

    static void put(byte[] array, int index, long value) {
        LONG.set(array, index, value);
    }
}

package memio.examples.pickling;

import java.io.IOException;
import memio.binary.BinaryIO;
import net.razorvine.pickle.Pickler;
import net.razorvine.pickle.Unpickler;

/** Python's own {@code pickle.dump} and {@code pickle.load}: lists, maps, numbers and text, as Python writes and reads them. */
public final class PythonPickle {
    private PythonPickle() {}

    /** Writes an object for Python. */
    public static void dump(Object value, BinaryIO target) throws IOException {
        new Pickler().dump(value, target.asOutputStream());
    }

    /** Reads an object of Python. Unlike Python's own, this creates no object of a class that was not registered. */
    public static Object load(BinaryIO source) throws IOException {
        return new Unpickler().load(source.asInputStream());
    }
}

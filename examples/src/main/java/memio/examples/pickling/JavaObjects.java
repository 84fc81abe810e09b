package memio.examples.pickling;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import memio.binary.BinaryIO;

/** Pickling in Java's own way. */
public final class JavaObjects {
    private JavaObjects() {}

    /** Writes an object, and what it refers to. */
    public static void dump(Serializable value, BinaryIO target) throws IOException {
        try (var out = new ObjectOutputStream(target.asOutputStream())) {
            out.writeObject(value);
        }
    }

    /** Reads an object, and refuses others than those of this package and of the JDK's base. */
    public static Object load(BinaryIO source) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(source.asInputStream())) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("memio.examples.pickling.*;java.base/*;!*"));
            return in.readObject();
        }
    }
}

package memio.examples.pickling;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import memio.binary.BinaryIO;

/** Pickling by Kryo: through its streams, which have buffers of their own. */
public final class KryoObjects {
    private final Kryo kryo = new Kryo();

    /** Knows measurements. */
    public KryoObjects() {
        kryo.register(Measurement.class);
        kryo.register(ArrayList.class);
    }

    /** Writes an object. Closing Kryo's stream empties its buffer, and leaves the file open. */
    public void dump(Measurement value, BinaryIO target) {
        try (Output out = new Output(target.asOutputStream())) {
            kryo.writeObject(out, value);
        }
    }

    /** Reads an object. */
    public Measurement load(BinaryIO source) {
        try (Input in = new Input(source.asInputStream())) {
            return kryo.readObject(in, Measurement.class);
        }
    }
}

package memio.examples.pickling;

import memio.binary.BinaryIO;
import org.apache.fory.Fory;
import org.apache.fory.config.Language;
import org.apache.fory.io.ForyReadableChannel;

/** Pickling by Fory: through a stream to write, a channel to read. */
public final class ForyObjects {
    private final Fory fory = Fory.builder().withLanguage(Language.JAVA).build();

    /** Knows measurements. */
    public ForyObjects() {
        fory.register(Measurement.class);
    }

    /** Writes an object. */
    public void dump(Measurement value, BinaryIO target) {
        fory.serialize(target.asOutputStream(), value);
    }

    /** Reads an object. */
    public Measurement load(BinaryIO source) {
        return fory.deserialize(new ForyReadableChannel(source.asChannel()), Measurement.class);
    }
}

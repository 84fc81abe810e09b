package memio.examples.pickling;

import java.io.Serializable;
import java.util.List;

/** What is pickled: where and what was measured. */
public record Measurement(String station, List<Double> values) implements Serializable {}

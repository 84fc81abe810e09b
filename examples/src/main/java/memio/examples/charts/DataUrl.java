package memio.examples.charts;

import java.util.Base64;
import memio.binary.Snapshot;

/** A picture as text that stands in a web page: {@code <img src="data:image/png;base64,…">}. */
public final class DataUrl {
    private DataUrl() {}

    /** The address of a picture of a type such as {@code image/png}. */
    public static String of(String type, Snapshot picture) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(picture.toByteArray());
    }
}

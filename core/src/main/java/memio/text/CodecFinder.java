package memio.text;

import org.jspecify.annotations.Nullable;

/** Finds codecs that {@link Codecs} does not have: what Python's {@code codecs.register} takes. */
@FunctionalInterface
public interface CodecFinder {
    /**
     * The codec of that name, or {@code null}.
     *
     * @param name in lower case, with {@code _} for everything that is neither letter, digit nor dot
     */
    @Nullable
    Codec find(String name);
}

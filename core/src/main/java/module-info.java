/**
 * Files that live in memory: Python's {@code io} for the JVM.
 */
@org.jspecify.annotations.NullMarked
module memio {
    requires static org.jspecify;
}

/** Files on disk, beside java.io, NIO and okio. */
@org.jspecify.annotations.NullMarked
package memio.benchmarks.files;

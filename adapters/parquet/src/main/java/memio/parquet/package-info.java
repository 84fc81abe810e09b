/** Files of memio for Parquet. */
@org.jspecify.annotations.NullMarked
package memio.parquet;

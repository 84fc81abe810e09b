/** Files of memio for Avro. */
@org.jspecify.annotations.NullMarked
package memio.avro;

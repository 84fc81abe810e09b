/** Large objects of a database, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.database;

/** Large objects of a database. */
@org.jspecify.annotations.NullMarked
package memio.examples.database;

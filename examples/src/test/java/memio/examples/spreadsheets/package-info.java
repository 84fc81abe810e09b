/** Workbooks, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.spreadsheets;

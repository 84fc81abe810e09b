/** Workbooks. */
@org.jspecify.annotations.NullMarked
package memio.examples.spreadsheets;

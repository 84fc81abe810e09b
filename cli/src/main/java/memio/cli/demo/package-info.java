/**
 * The main job on real input: {@code memio demo}.
 *
 * <p>{@link memio.cli.demo.Demo} is the command and reads as its table of contents. A {@code Source} is read into memory and
 * becomes a {@code Table}; a {@code Scatter} or {@code Histogram}, a {@code Spreadsheet} and an {@code Archive} are made of it in memory
 * and checked; {@code Headline} measures its {@code Contender}s; what is worth keeping goes to a {@code Shelf}.
 */
@org.jspecify.annotations.NullMarked
package memio.cli.demo;

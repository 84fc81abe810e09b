/**
 * Random programs: a file and a trivially simple model do the same, and must answer the same.
 *
 * <p>{@link memio.testkit.program.RandomPrograms} draws operations by a seed, runs them on both, and shrinks a program on which
 * they disagree to one of a few lines.
 */
@org.jspecify.annotations.NullMarked
package memio.testkit.program;

/**
 * Real libraries, each given a file that lives in memory: a package for each use. {@code docs/recipes/README.md} lists them.
 */
@org.jspecify.annotations.NullMarked
package memio.examples;

/** The pages of the documentation: their code compiles and runs, and their links lead somewhere. */
@org.jspecify.annotations.NullMarked
package memio.manual;

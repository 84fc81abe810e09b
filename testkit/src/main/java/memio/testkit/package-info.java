/**
 * The contracts of memio as abstract tests, and what random tests share.
 */
@org.jspecify.annotations.NullMarked
package memio.testkit;

/** Programs that tests start in a JVM of their own. */
@org.jspecify.annotations.NullMarked
package memio.children;

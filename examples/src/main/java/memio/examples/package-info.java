/**
 * Real libraries, each given a file that lives in memory.
 */
package memio.examples;

/**
 * Runs the contracts of the testkit over every implementation.
 */
package memio.tests;

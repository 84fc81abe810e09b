/**
 * What every file shares: modes, whences, exceptions.
 */
package memio.base;

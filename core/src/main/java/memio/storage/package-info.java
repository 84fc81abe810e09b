/**
 * Bytes at positions, without a cursor.
 */
package memio.storage;

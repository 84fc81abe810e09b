/**
 * Bytes at positions, without cursor or mode: {@link memio.storage.Storage} and its kinds, lent to files through a
 * {@link memio.storage.Window}.
 *
 * <p>Users meet {@link memio.storage.Memory}, the options of a file in memory, {@link memio.storage.Spool} and
 * {@link memio.storage.Budget}, those of a file that goes to disk, and {@link memio.storage.BufferView}. The rest is for those who
 * write a storage of their own.
 */
package memio.storage;

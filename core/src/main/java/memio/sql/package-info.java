/**
 * The wing for {@code java.sql}: files as {@link java.sql.Blob} and {@link java.sql.Clob}, and back. Start with {@link memio.sql.Lobs}.
 *
 * <p>It needs the module {@code java.sql}, which the rest of memio does not.
 */
package memio.sql;

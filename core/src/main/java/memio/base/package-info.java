/**
 * What all files share: {@link memio.base.IOBase}, its byte-wise half {@link memio.base.ByteIO}, where a seek counts from
 * ({@link memio.base.Whence}), and the few families of errors.
 *
 * <p>The JDK's exceptions are used where they say it: {@link IllegalArgumentException} for an argument out of range,
 * {@link UnsupportedOperationException} for what a file cannot do, {@link java.io.IOException} for what the operating
 * system reports. Files in memory throw no checked exception at all.
 */
package memio.base;

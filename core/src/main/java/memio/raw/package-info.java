/** Files of bytes of which one call may move less than was asked for: {@link memio.raw.RawIO} and its kinds. */
package memio.raw;

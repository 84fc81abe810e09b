/**
 * Files of bytes.
 */
package memio.binary;

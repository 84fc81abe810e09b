/**
 * What users import: files that live in memory.
 */
package memio;

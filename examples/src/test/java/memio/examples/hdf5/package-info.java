/** Datasets in HDF5, read back. */
@org.jspecify.annotations.NullMarked
package memio.examples.hdf5;

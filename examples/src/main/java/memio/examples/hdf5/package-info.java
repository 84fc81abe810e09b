/** Datasets in HDF5. */
@org.jspecify.annotations.NullMarked
package memio.examples.hdf5;

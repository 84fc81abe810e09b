package memio.examples.hdf5;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.net.URI;
import memio.FilePath;
import memio.binary.BinaryIO;

/** Python's {@code h5py.File(file)}, by jHDF: read by channel, written by path. */
public final class Hdf5Datasets {
    private static final URI NO_PLACE = URI.create("memory:/data.h5");

    private Hdf5Datasets() {}

    /** Writes a dataset with its unit as an attribute. */
    public static void save(String name, double[][] numbers, String unit, BinaryIO target) throws IOException {
        try (FilePath path = FilePath.of(target)) {
            try (var hdf5 = HdfFile.write(path.path())) {
                hdf5.putDataset(name, numbers).putAttribute("unit", unit);
            }
            path.writeBack();
        }
    }

    /** Reads a dataset. */
    public static double[][] load(String name, BinaryIO source) throws IOException {
        try (HdfFile hdf5 = new HdfFile(source.asChannel(), NO_PLACE)) {
            return (double[][]) hdf5.getDatasetByPath(name).getData();
        }
    }

    /** Reads the unit of a dataset. */
    public static String unit(String name, BinaryIO source) throws IOException {
        try (HdfFile hdf5 = new HdfFile(source.asChannel(), NO_PLACE)) {
            return (String) hdf5.getDatasetByPath(name).getAttribute("unit").getData();
        }
    }
}

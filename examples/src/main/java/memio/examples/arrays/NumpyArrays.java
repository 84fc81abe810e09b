package memio.examples.arrays;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import memio.FilePath;
import memio.binary.BinaryIO;
import org.jetbrains.bio.npy.NpyArray;
import org.jetbrains.bio.npy.NpyFile;
import org.jetbrains.bio.npy.NpzEntry;
import org.jetbrains.bio.npy.NpzFile;

/** NumPy's {@code save}, {@code savez_compressed} and {@code load}. The library accepts nothing but a path: the file is given one for as long. */
public final class NumpyArrays {
    private NumpyArrays() {}

    /** Writes one array, {@code .npy}; its dimensions are {@code shape}. */
    public static void save(double[] numbers, int[] shape, BinaryIO target) throws IOException {
        try (FilePath path = FilePath.of(target)) {
            NpyFile.write(path.path(), numbers, shape);
            path.writeBack();
        }
    }

    /** Reads one array. */
    public static NpyArray load(BinaryIO source) throws IOException {
        return FilePath.withPath(source, path -> NpyFile.read(path, Integer.MAX_VALUE));
    }

    /** Writes several arrays by name, {@code .npz}. */
    public static void saveAll(Map<String, double[]> arrays, BinaryIO target) throws IOException {
        try (FilePath path = FilePath.of(target)) {
            try (var npz = NpzFile.write(path.path(), true)) {
                arrays.forEach(npz::write);
            }
            path.writeBack();
        }
    }

    /** Reads several arrays. */
    public static Map<String, NpyArray> loadAll(BinaryIO source) throws IOException {
        return FilePath.withPath(source, path -> {
            Map<String, NpyArray> arrays = new TreeMap<>();
            try (var npz = NpzFile.read(path)) {
                for (NpzEntry entry : npz.introspect()) {
                    arrays.put(entry.getName(), npz.get(entry.getName(), Integer.MAX_VALUE));
                }
            }
            return arrays;
        });
    }
}

package memio.examples.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import memio.FilePath;
import memio.binary.BinaryIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Python's {@code pandas.read_excel} and {@code to_excel}, by Apache POI: {@code .xls} as well as {@code .xlsx}. */
public final class ExcelWorkbook {
    private ExcelWorkbook() {}

    /** Writes {@code .xlsx}: one sheet with a row for each name and number, and their sum as a formula. */
    public static void save(List<String> names, double[] numbers, BinaryIO target) throws IOException {
        try (Workbook workbook = fill(new XSSFWorkbook(), names, numbers)) {
            workbook.write(target.asOutputStream());
        }
    }

    /** Writes the same as {@code .xls}. */
    public static void saveOld(List<String> names, double[] numbers, BinaryIO target) throws IOException {
        try (Workbook workbook = fill(new HSSFWorkbook(), names, numbers)) {
            workbook.write(target.asOutputStream());
        }
    }

    /** Reads the first sheet of either kind; formulas are calculated. */
    public static List<List<Object>> load(BinaryIO source) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(source.asInputStream())) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Row row : workbook.getSheetAt(0)) {
                List<Object> values = new ArrayList<>();
                for (Cell cell : row) {
                    var value = evaluator.evaluate(cell);
                    values.add(
                            switch (value.getCellType()) {
                                case NUMERIC -> value.getNumberValue();
                                case BOOLEAN -> value.getBooleanValue();
                                default -> value.getStringValue();
                            });
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /** The names of the sheets of an {@code .xls} file, of which POI reads no more than it needs: through a {@code FileChannel}. */
    public static List<String> sheets(BinaryIO source) throws IOException {
        source.seek(0); // POI reads the first block where the channel stands
        try (var parts = new POIFSFileSystem(source.asFileChannel());
                HSSFWorkbook workbook = new HSSFWorkbook(parts)) {
            return IntStream.range(0, workbook.getNumberOfSheets())
                    .mapToObj(workbook::getSheetName)
                    .toList();
        }
    }

    /** Changes one number of an {@code .xls} file in its place; POI maps parts of the file for that, which needs a path. */
    public static void change(BinaryIO file, int row, double number) throws IOException {
        try (FilePath path = FilePath.of(file)) {
            try (var parts = new POIFSFileSystem(path.path().toFile(), false);
                    HSSFWorkbook workbook = new HSSFWorkbook(parts)) {
                workbook.getSheetAt(0).getRow(row).getCell(1).setCellValue(number);
                workbook.write();
            }
            path.writeBack();
        }
    }

    private static Workbook fill(Workbook workbook, List<String> names, double[] numbers) {
        var sheet = workbook.createSheet("data");
        for (int i = 0; i < numbers.length; i++) {
            Row row = sheet.createRow(i);
            row.createCell(0).setCellValue(names.get(i));
            row.createCell(1).setCellValue(numbers[i]);
        }
        Row last = sheet.createRow(numbers.length);
        last.createCell(0).setCellValue("sum");
        last.createCell(1).setCellFormula("SUM(B1:B" + numbers.length + ")");
        return workbook;
    }
}

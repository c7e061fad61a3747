package com.platform135.tools.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Numbers come as a person would type them, dates as ISO dates. */
final class XlsxRows implements RowSource {

    /** What isn't a sheet is held in memory, shared texts above all, and so has a bound of its own. */
    private static final long MAX_PART_BYTES = 128 << 20;

    private static final String SHEETS = "xl/worksheets/";

    private static final int EXCEL_DIGITS = 15;
    private static final int MAX_ROWS = 1 << 20;

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final SourceLine row = new SourceLine();
    private int number;

    XlsxRows(Path path) throws IOException {
        try {
            workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /**
     * Unfolds the archive once without keeping anything.
     *
     * @throws RefusedFileException when it is no workbook, is damaged, or unfolds to more than allowed
     */
    static void check(Path path, long maxUnpackedBytes) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new RefusedFileException("not-a-workbook");
            }
            long left = maxUnpackedBytes;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                left -= unfold(zip, entry, left);
            }
        }
    }

    private static long unfold(ZipFile zip, ZipEntry entry, long left) throws IOException {
        boolean sheet = entry.getName().startsWith(SHEETS);
        boolean read = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        try (InputStream in = zip.getInputStream(entry);
                BoundedInputStream bounded =
                        new BoundedInputStream(in, sheet || !read ? left : Math.min(left, MAX_PART_BYTES));
                OutputStream out = sheet ? new SheetLimits() : OutputStream.nullOutputStream()) {
            bounded.transferTo(out);
            return bounded.count();
        }
    }

    @Override
    public @Nullable SourceLine next() {
        try {
            while (rows.hasNext()) {
                fill(rows.next());
                if (!row.isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private void fill(org.dhatim.fastexcel.reader.Row source) {
        number = source.getRowNum();
        row.begin(number);
        for (int column = 0; column < source.getCellCount(); column++) {
            Cell cell = source.getCell(column);
            row.add(cell == null ? "" : text(cell));
        }
    }

    private static String text(Cell cell) {
        CellType type = cell.getType();
        if (type == CellType.NUMBER || (type == CellType.FORMULA && cell.getValue() instanceof BigDecimal)) {
            return isDate(cell.getDataFormatString()) ? date(cell.asDate()) : number(cell);
        }
        if (type == CellType.BOOLEAN) {
            return cell.asBoolean() ? "true" : "false";
        }
        String raw = type == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static String number(Cell cell) {
        BigDecimal value = (BigDecimal) cell.getValue();
        return value.round(new MathContext(EXCEL_DIGITS)).stripTrailingZeros().toPlainString();
    }

    private static String date(LocalDateTime value) {
        return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? value.toLocalDate().toString()
                : value.toString();
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || (bare.indexOf('d') >= 0 && bare.indexOf('m') >= 0);
    }

    private RuntimeException broken(RuntimeException e) {
        if (e instanceof RefusedFileException || !(e instanceof ExcelReaderException) && !isParsing(e)) {
            return e;
        }
        return new RefusedFileException("broken-workbook", number + 1);
    }

    private static boolean isParsing(RuntimeException e) {
        return e instanceof IllegalArgumentException
                || e instanceof IllegalStateException
                || e instanceof IndexOutOfBoundsException
                || e instanceof NullPointerException
                || e.getCause() != null;
    }

    @Override
    public int percentRead() {
        return Math.min(99, (int) (number * 100L / MAX_ROWS));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}

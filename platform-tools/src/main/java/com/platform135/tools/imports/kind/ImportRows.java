package com.platform135.tools.imports.kind;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.imports.file.RefusedFileException;
import com.platform135.tools.imports.file.RowSource;
import com.platform135.tools.imports.file.SourceLine;

/** The data rows of a file whose header has been understood. */
public final class ImportRows implements Closeable {

    private static final int ROWS_BETWEEN_REPORTS = 4096;
    /** The columns added to rejected rows behind the file's own. */
    public static final List<String> REASONS = List.of("row", "column", "code", "message");

    private static final int MAX_NAMES_SHOWN = 10;
    private static final int MAX_NAME_SHOWN = 40;

    private final RowSource source;
    private final ImportRun.Progress progress;
    private final List<ImportColumn> columns;
    private final int[] fields;
    private final int width;
    private long count;

    /**
     * Reads the header.
     *
     * @throws RefusedFileException when a column is unknown, missing or there twice
     */
    public ImportRows(RowSource source, List<ImportColumn> columns, ImportRun.Progress progress) {
        this.source = source;
        this.progress = progress;
        this.columns = columns;
        SourceLine header = source.next();
        if (header == null) {
            throw new RefusedFileException("empty");
        }
        this.width = width(header);
        this.fields = fields(header, width, columns);
    }

    /** Empty heads at the right end, as spreadsheets leave them, do not count. */
    private static int width(SourceLine header) {
        int width = header.size();
        while (width > 0 && header.isBlank(width - 1)) {
            width--;
        }
        return width;
    }

    private static int[] fields(SourceLine header, int width, List<ImportColumn> columns) {
        int[] fields = new int[columns.size()];
        Arrays.fill(fields, -1);
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        int last = withoutReasons(header, width);
        for (int field = 0; field < last; field++) {
            String name = name(header, field);
            int column = find(columns, name);
            if (column < 0) {
                refuseOtherSeparator(name, last);
                unknown.add(name.isEmpty() ? "(" + (field + 1) + ")" : name);
            } else if (fields[column] >= 0) {
                twice.add(name);
            } else {
                fields[column] = field;
            }
        }
        refuse("unknown-columns", unknown);
        refuse("duplicate-columns", twice);
        refuse("missing-columns", missing(columns, fields));
        return fields;
    }

    /** All heads in one: the columns are parted by something else than commas. */
    private static void refuseOtherSeparator(String name, int heads) {
        boolean parted = name.indexOf(';') > 0 || name.indexOf('\t') > 0 || name.indexOf('|') > 0;
        if (heads == 1 && parted) {
            throw new RefusedFileException("other-separator", shortened(name));
        }
    }

    /** A file of rejected rows that was put right and comes again keeps the columns that gave the reasons; they are ignored. */
    private static int withoutReasons(SourceLine header, int width) {
        int first = width - REASONS.size();
        for (int i = 0; i < REASONS.size(); i++) {
            if (first < 1 || !REASONS.get(i).equals(header.text(first + i))) {
                return width;
            }
        }
        return first;
    }

    private static String name(SourceLine header, int field) {
        String name = header.text(field);
        return name.endsWith("*") ? name.substring(0, name.length() - 1).trim() : name;
    }

    private static int find(List<ImportColumn> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isNamed(name)) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> missing(List<ImportColumn> columns, int[] fields) {
        Set<String> missing = new LinkedHashSet<>();
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] < 0 && columns.get(i).required()) {
                missing.add(columns.get(i).key() + " " + columns.get(i).label());
            }
        }
        return missing;
    }

    private static void refuse(String code, Set<String> names) {
        if (!names.isEmpty()) {
            List<String> shown = new ArrayList<>();
            names.stream().limit(MAX_NAMES_SHOWN).forEach(name -> shown.add(shortened(name)));
            throw new RefusedFileException(
                    code, String.join(", ", shown) + (names.size() > MAX_NAMES_SHOWN ? " …" : ""));
        }
    }

    private static String shortened(String name) {
        return name.length() <= MAX_NAME_SHOWN ? name : name.substring(0, MAX_NAME_SHOWN) + "…";
    }

    /** Where the column stands in a row; −1, which reads as blank, where the file has no such column. */
    public int field(String column) {
        for (int i = 0; i < fields.length; i++) {
            if (columns.get(i).key().equals(column)) {
                return fields[i];
            }
        }
        throw new IllegalArgumentException("No column " + column);
    }

    /** The keys of the columns the file has. */
    public List<String> present() {
        List<String> present = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] >= 0) {
                present.add(columns.get(i).key());
            }
        }
        return present;
    }

    /** The next data row, null at the end. The same object each time. */
    public @Nullable SourceLine next() {
        SourceLine row = source.next();
        if (row == null) {
            if (count == 0) {
                throw new RefusedFileException("no-rows");
            }
            progress.at(count, 100);
            return null;
        }
        if (++count % ROWS_BETWEEN_REPORTS == 0) {
            progress.at(count, source.percentRead());
        }
        return row;
    }

    /** A row has more in it than the header has names for. */
    public boolean isTooLong(SourceLine row) {
        return row.size() > width && !row.isEmptyFrom(width);
    }

    /** Rows read so far, the header not counted. */
    public long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}

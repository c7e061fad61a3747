package com.platform135.tools.imports;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.writer.CsvWriter;

import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportKind;

/** The header of a kind with one row to follow. */
final class TemplateFile {

    private TemplateFile() {}

    /** Chinese heads for Chinese readers, the keys for others; with a byte order mark, so that spreadsheets read it. */
    static String of(ImportKind kind, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        List<ImportColumn> columns = kind.columns();
        csv.writeRecord(columns.stream()
                .map(column -> chinese ? column.label() : column.key())
                .toList());
        csv.writeRecord(columns.stream().map(ImportColumn::example).toList());
        flush(csv);
        return text.toString();
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.platform135.app.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows as a file in one of the forms the contract lets a sender choose. */
final class SentFile {

    /** A file's outer form. */
    enum Form {
        PLAIN,
        BYTE_ORDER_MARK,
        GB18030,
        GZIP,
        XLSX
    }

    private static final Set<String> NUMBERS = Set.of(
            "scale",
            "tier",
            "order_weekday",
            "lat",
            "lng",
            "price_class",
            "wholesale_price",
            "retail_price",
            "target_rate");
    private static final Set<String> DATES =
            Set.of("opened_on", "closed_on", "facts_from", "launched_on", "retired_on", "from_date", "to_date");

    private SentFile() {}

    /** Writes the rows in their order as UTF-8 with the English keys in the contract's order. */
    static void writePlain(Path path, ContractKind kind, List<Map<String, String>> rows) throws IOException {
        Files.write(path, csv(kind.columns(), kind.columns(), rows, "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The same rows in some form, columns in any order, English or Chinese headings. */
    static Path write(Path folder, String name, ContractKind kind, List<Map<String, String>> rows, Random random)
            throws IOException {
        List<Form> forms = kind == ContractKind.ORDERS
                ? List.of(Form.PLAIN, Form.BYTE_ORDER_MARK, Form.GB18030, Form.GZIP)
                : List.of(Form.values());
        Form form = forms.get(random.nextInt(forms.size()));
        List<String> columns = new ArrayList<>(kind.columns());
        Collections.shuffle(columns, random);
        List<String> headings = random.nextBoolean()
                ? columns
                : columns.stream().map(kind::label).toList();
        String text = csv(columns, headings, rows, random.nextBoolean() ? "\r\n" : "\n");
        return switch (form) {
            case PLAIN -> Files.write(folder.resolve(name + ".csv"), text.getBytes(StandardCharsets.UTF_8));
            case BYTE_ORDER_MARK ->
                Files.write(folder.resolve(name + ".csv"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
            case GB18030 -> Files.write(folder.resolve(name + ".csv"), text.getBytes(Charset.forName("GB18030")));
            case GZIP -> Files.write(folder.resolve(name + ".csv.gz"), gzip(text));
            case XLSX -> Files.write(folder.resolve(name + ".xlsx"), xlsx(columns, headings, rows));
        };
    }

    private static String csv(
            List<String> columns, List<String> headings, List<Map<String, String>> rows, String lineEnd) {
        CsvText csv = new CsvText().row(headings);
        for (Map<String, String> row : rows) {
            csv.row(columns.stream().map(c -> row.getOrDefault(c, "")).toList());
        }
        return csv.toString().replace("\n", lineEnd);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] xlsx(List<String> columns, List<String> headings, List<Map<String, String>> rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "contract", "1.0")) {
            Worksheet sheet = book.newWorksheet("数据");
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, headings.get(c));
                for (int r = 0; r < rows.size(); r++) {
                    cell(sheet, r + 1, c, columns.get(c), rows.get(r).getOrDefault(columns.get(c), ""));
                }
            }
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (NUMBERS.contains(name) && value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            sheet.value(row, column, new BigDecimal(value));
        } else if (DATES.contains(name) && value.matches("20[0-9]{2}-(0[1-9]|1[0-2])-([01][0-9]|2[0-8])")) {
            sheet.value(row, column, LocalDate.parse(value));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(row, column, value);
        }
    }
}

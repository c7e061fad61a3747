package com.platform135.app.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma, RFC 4180 quotes, lines ended by a line feed. */
final class CsvText {

    private final StringBuilder text = new StringBuilder();

    CsvText row(List<String> values) {
        text.append(values.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[\",\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    /** Rows of values; the counterpart of {@link #row}. */
    static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    value.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(value.toString());
                value.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                value.append(c);
            }
        }
        return rows;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package com.platform135.app.oracle;

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

    @Override
    public String toString() {
        return text.toString();
    }
}

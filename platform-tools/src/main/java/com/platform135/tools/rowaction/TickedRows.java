package com.platform135.tools.rowaction;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.OneOf;
import com.platform135.tools.layout.LocalAddress;

/**
 * Rows as a page sends them: parameters {@code kind}, {@code view} (the page's address), {@code keys} (one a row) and {@code all=1} where
 * every row of the table was meant, those of other pages too.
 */
public record TickedRows(RowKind kind, LocalAddress view, List<String> keys, boolean all) {

    static final String KIND = "kind";
    static final String VIEW = "view";

    private static final int LONGEST_KEY = 40;
    private static final int MOST_KEYS = 1000;

    public TickedRows {
        keys = List.copyOf(keys);
    }

    /** @throws BadRequestException where they aren't as a page sends them */
    public static TickedRows of(HttpServletRequest request) {
        String kind = text(request, KIND);
        RowKind known = OneOf.named(KIND, kind, RowKind.values(), RowKind::name);
        String[] given = request.getParameterValues("keys");
        List<String> keys = given == null
                ? List.of()
                : Stream.of(given).filter(key -> !key.isBlank()).distinct().toList();
        boolean sane = keys.size() <= MOST_KEYS && keys.stream().allMatch(key -> key.length() <= LONGEST_KEY);
        if (!sane) {
            throw BadRequestException.forValue("keys", String.valueOf(keys.size()));
        }
        return new TickedRows(
                known, LocalAddress.of(text(request, VIEW)), keys, "1".equals(request.getParameter("all")));
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}

package com.platform135.tools.rowaction;

import java.time.Instant;
import java.util.List;

import com.platform135.tools.export.Heading;

/**
 * Rows of a report as they stood on the screen, in words: to be kept when the figures have long moved on.
 *
 * @param address of the page, to see what the figures are now
 * @param heading the page's title, its conditions and 口径
 * @param columns headings of the columns shown
 * @param rows the cells' texts, row by row; at most {@link #MOST_ROWS} of them
 * @param total how many rows were chosen
 * @param asOf when the figures' data last changed
 */
public record Evidence(
        String address, Heading heading, List<String> columns, List<List<String>> rows, int total, Instant asOf) {

    public static final int MOST_ROWS = 100;

    public Evidence {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}

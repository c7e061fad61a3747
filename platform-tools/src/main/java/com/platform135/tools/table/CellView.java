package com.platform135.tools.table;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.chart.SparkView;

/**
 * A cell as drawn.
 *
 * @param text the figure or words, "—" where there is none
 * @param sub a second figure shown small beside it, or null
 * @param href where a click leads, or null
 * @param direction 1 for up, -1 for down, 0 for neither; drawn in neutral ink
 * @param line drawn in place of the text, or null
 * @param tone {@code act}, {@code late}, {@code ok} or null
 */
public record CellView(
        String text,
        @Nullable String sub,
        @Nullable String href,
        boolean numeric,
        boolean missing,
        int direction,
        @Nullable SparkView line,
        @Nullable String tone) {}

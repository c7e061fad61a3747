package com.platform135.tools.table;

import org.jspecify.annotations.Nullable;

/**
 * A heading as drawn.
 *
 * @param sortHref the address that sorts by this column, or null
 * @param sorted {@code ascending}, {@code descending} or {@code none}, as {@code aria-sort} wants it
 * @param metric the code of the metric the 口径 is of, or null
 * @param explanation the 口径 in the reader's language, or null
 * @param shown whether the column is drawn; headings not shown appear in 列设置 only
 */
public record HeaderView(
        String key,
        String label,
        boolean numeric,
        @Nullable String sortHref,
        String sorted,
        @Nullable String metric,
        @Nullable String explanation,
        boolean shown) {}

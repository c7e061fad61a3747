package com.platform135.analysis.screen;

import org.jspecify.annotations.Nullable;

/**
 * A figure that leads a page.
 *
 * @param note what it is to be compared with
 * @param metric code of the metric whose 口径 explains it, or null
 * @param href the list behind it, or null
 */
public record CardView(
        String label,
        String figure,
        String note,
        @Nullable String metric,
        @Nullable String href) {}

package com.platform135.analysis.chances;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.signal.SignalView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * Areas or opportunities as drawn.
 *
 * @param note what the page rests on
 */
public record ChanceView(
        String note,
        FilterBar filter,
        List<Heading.Condition> conditions,
        List<CardView> cards,
        List<SignalView.TabView> tabs,
        ToolbarView toolbar,
        TableView table) {

    /**
     * A figure with its name.
     *
     * @param href the list of exactly what it counts; null where it counts nothing
     * @param subHref the list of what the line below counts, or null
     * @param current whether that list is the one shown
     */
    public record CardView(
            String name,
            String figure,
            @Nullable String href,
            String sub,
            @Nullable String subHref,
            boolean current) {}
}

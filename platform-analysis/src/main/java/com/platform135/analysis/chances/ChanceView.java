package com.platform135.analysis.chances;

import java.util.List;

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

    /** A figure with its name. */
    public record CardView(String name, String figure, String sub) {}
}

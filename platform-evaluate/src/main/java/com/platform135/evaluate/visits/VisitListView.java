package com.platform135.evaluate.visits;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 拜访反馈查询 as drawn.
 *
 * @param conditions what was asked, in words
 * @param words looked for, to be marked
 * @param waiting how many visits of the scope and period wait for review; null for who doesn't review
 * @param queueHref where reviewing begins
 * @param liveHref where the table alone is to be had, for what arrives while the page is open; null where new visits can't show
 * @param confirmHref with {@code undoHref}: where ticked visits are confirmed, and where that is taken back
 */
public record VisitListView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        String words,
        VisitCounts counts,
        @Nullable Long waiting,
        String queueHref,
        @Nullable String liveHref,
        String confirmHref,
        String undoHref,
        List<Tab> tabs,
        ToolbarView toolbar,
        TableView table) {

    /** A tab of the module. */
    public record Tab(String labelKey, String href, boolean current) {}
}

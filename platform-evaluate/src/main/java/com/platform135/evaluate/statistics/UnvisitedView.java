package com.platform135.evaluate.statistics;

import java.util.List;

import com.platform135.evaluate.visits.VisitListView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/** Shops called at too seldom, as drawn. */
public record UnvisitedView(
        List<VisitListView.Tab> tabs,
        List<Heading.Condition> conditions,
        String backHref,
        boolean below,
        String otherHref,
        ToolbarView toolbar,
        TableView table) {}

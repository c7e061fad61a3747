package com.platform135.analysis.problem;

import java.util.List;

import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 三要点问题归集 as drawn: the list, or who found how many.
 *
 * @param writing whether the reader may write problems down
 */
public record ProblemListView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        List<Card> cards,
        List<Tab> tabs,
        boolean writing,
        ToolbarView toolbar,
        TableView table) {

    /** Problems of a state, leading to them. */
    public record Card(String label, int count, String href, boolean urgent) {}

    /** A tab of the module. */
    public record Tab(String labelKey, String href, boolean current) {}
}

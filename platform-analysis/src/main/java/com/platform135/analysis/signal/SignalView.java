package com.platform135.analysis.signal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * A page of hits as drawn.
 *
 * @param family {@code alerts} or {@code chances}; its title and lead are {@code analysis.<family>.title} and {@code .lead}
 * @param day as of which the rules were run
 * @param shops active shops looked at
 * @param cards how many hits there are, by rule
 * @param rules what each rule says
 * @param note what can't be seen in the table, or null
 */
public record SignalView(
        String family,
        LocalDate day,
        int shops,
        FilterBar filter,
        List<Heading.Condition> conditions,
        List<CardView> cards,
        List<RuleView> rules,
        List<TabView> tabs,
        String tab,
        ToolbarView toolbar,
        TableView table,
        @Nullable String note) {

    /**
     * The hits of a rule.
     *
     * @param open hits that nobody has decided about, listed at {@code openHref}
     * @param hits all of them, listed at {@code hitsHref}
     */
    public record CardView(String name, int open, String openHref, int hits, String hitsHref, boolean current) {}

    /**
     * A rule.
     *
     * @param meaning what it says, with its thresholds
     */
    public record RuleView(String name, int version, String meaning) {}

    /** A tab with how many rows stand behind it, where that is known. */
    public record TabView(String key, String href, @Nullable Integer count, boolean current) {}
}

package com.platform135.analysis.rates;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.chart.ChartView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 四率查询 as drawn.
 *
 * @param spec the one spec looked at, or null for the whole set
 * @param wholeHref back from one spec to the whole set
 * @param week whether 重购率 looks at the week before, because the period is one week
 * @param list the rate whose shops are listed; null where none are
 * @param hits of that list: everybody, who is in the numerator, who isn't
 */
public record RatesView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        @Nullable String spec,
        String wholeHref,
        List<CardView> cards,
        boolean week,
        List<TabView> tabs,
        @Nullable String list,
        List<HitView> hits,
        ToolbarView toolbar,
        TableView table,
        List<ChartView> charts) {

    /**
     * A rate of the whole scope.
     *
     * @param metric whose 口径 explains it
     * @param parts numerator and denominator
     * @param change against the period before, in points
     * @param threshold in words
     * @param missed whether something is to be done
     */
    public record CardView(
            String metric, String label, String rate, String parts, String change, String threshold, boolean missed) {}

    public record TabView(String label, String href, boolean current) {}

    /** Some of the shops behind a rate. */
    public record HitView(String label, String count, String href, boolean current) {}
}

package com.platform135.analysis.customersales;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.TabView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 客户集销售查询-客户 as drawn.
 *
 * @param spec the one spec looked at, or null
 * @param wholeHref back from one spec to all
 * @param membersHref who is in the set and why, or null where no set was asked for
 * @param setName of the set, or null
 */
public record CustomerSalesView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        @Nullable String spec,
        String wholeHref,
        @Nullable String setName,
        @Nullable String membersHref,
        List<CardView> cards,
        List<TabView> tabs,
        ToolbarView toolbar,
        TableView table) {}

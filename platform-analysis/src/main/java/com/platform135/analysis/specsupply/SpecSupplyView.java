package com.platform135.analysis.specsupply;

import java.util.List;

import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.TabView;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 供需信息 as drawn.
 *
 * @param days of the week looked at
 * @param live from where the part that changes comes anew
 */
public record SpecSupplyView(
        FilterBar filter,
        String title,
        List<TabView> days,
        List<CardView> cards,
        List<TabView> tabs,
        ToolbarView toolbar,
        TableView table,
        String tab,
        String live,
        String state) {}

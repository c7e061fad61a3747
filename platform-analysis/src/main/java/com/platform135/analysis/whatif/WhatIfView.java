package com.platform135.analysis.whatif;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 铺货率推演 as drawn.
 *
 * @param spec the one spec looked at, or null for the whole set
 * @param target in percent
 * @param least the present rate in percent, rounded down: the slider's lower end
 * @param kept parameters that the slider's form sends along
 * @param choices targets one click away
 */
public record WhatIfView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        @Nullable String spec,
        String wholeHref,
        String backHref,
        String path,
        String target,
        int least,
        String rate,
        int ordering,
        int active,
        long needed,
        int candidates,
        long visits,
        long days,
        int managers,
        long longest,
        String visitsAShop,
        int visitsADay,
        int unmetPoints,
        int lapsedPoints,
        int siblingPoints,
        List<PageUrl.Parameter> kept,
        List<Choice> choices,
        ToolbarView toolbar,
        TableView table) {

    /** A target to click on. */
    public record Choice(String percent, String href, boolean current) {}
}

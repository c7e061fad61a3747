package com.platform135.analysis.signal;

import java.time.Clock;

import org.springframework.stereotype.Component;

import com.platform135.tools.filter.ReportFilters;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportScreenKit;
import com.platform135.tools.report.ReportScreens;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowActions;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.table.TableRenderer;

/** What every page of hits works with. */
@Component
public class SignalKit {

    final SignalBook book;
    final SignalDecisions decisions;
    final TrackRecord record;
    final SignalTexts texts;
    final ShopDirectory directory;
    final ShopLinks shops;
    final ReportFilters filters;
    final ReportHeadings headings;
    final RowActions actions;
    final TableRenderer tables;
    final ReportScreens screens;
    final ReportScreenKit pages;
    final ScopeResolver scopes;
    final Clock clock;

    SignalKit(
            SignalBook book,
            SignalDecisions decisions,
            TrackRecord record,
            SignalTexts texts,
            ShopDirectory directory,
            ShopLinks shops,
            ReportFilters filters,
            ReportHeadings headings,
            RowActions actions,
            TableRenderer tables,
            ReportScreens screens,
            ReportScreenKit pages,
            ScopeResolver scopes,
            Clock clock) {
        this.book = book;
        this.decisions = decisions;
        this.record = record;
        this.texts = texts;
        this.directory = directory;
        this.shops = shops;
        this.filters = filters;
        this.headings = headings;
        this.actions = actions;
        this.tables = tables;
        this.screens = screens;
        this.pages = pages;
        this.scopes = scopes;
        this.clock = clock;
    }
}

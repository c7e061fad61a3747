package com.platform135.analysis.signal;

import java.time.Clock;

import org.springframework.stereotype.Component;

import com.platform135.analysis.decision.DecisionKit;
import com.platform135.analysis.decision.DecisionTexts;
import com.platform135.tools.filter.ReportFilters;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowActions;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.table.TableRenderer;

/** What every page of hits works with. */
@Component
public class SignalKit {

    final SignalBook book;
    final DecisionKit desk;
    final DecisionTexts made;
    final SignalDecisions decisions;
    final SignalRecord record;
    final SignalTexts texts;
    final ShopDirectory directory;
    final ShopLinks shops;
    final ReportFilters filters;
    final ReportHeadings headings;
    final RowActions actions;
    final TableRenderer tables;
    final ScopeResolver scopes;
    final Clock clock;

    SignalKit(
            SignalBook book,
            DecisionKit desk,
            DecisionTexts made,
            SignalDecisions decisions,
            SignalRecord record,
            SignalTexts texts,
            ShopDirectory directory,
            ShopLinks shops,
            ReportFilters filters,
            ReportHeadings headings,
            RowActions actions,
            TableRenderer tables,
            ScopeResolver scopes,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.made = made;
        this.decisions = decisions;
        this.record = record;
        this.texts = texts;
        this.directory = directory;
        this.shops = shops;
        this.filters = filters;
        this.headings = headings;
        this.actions = actions;
        this.tables = tables;
        this.scopes = scopes;
        this.clock = clock;
    }
}

package com.platform135.evaluate.visits;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.export.Heading;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableState;
import com.platform135.tools.table.TableView;

/** What the list of 拜访反馈查询 shows. */
@Service
class VisitListPages {

    private static final String TITLE = "evaluate.visits.title";

    private final VisitQueries queries;
    private final VisitTable columns;
    private final VisitFields fields;
    private final TableRenderer tables;
    private final Clock clock;

    VisitListPages(VisitQueries queries, VisitTable columns, VisitFields fields, TableRenderer tables, Clock clock) {
        this.queries = queries;
        this.columns = columns;
        this.fields = fields;
        this.tables = tables;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public VisitListView view(ReportPage page, PlatformUser reader, Locale locale) {
        VisitFilter filter = VisitFilter.of(page);
        VisitCounts counts = queries.count(filter);
        boolean reviewing = reader.is(StaffRole.MARKET_MANAGER);
        PageUrl queue = page.url().without("sort", "columns", "page", "size");
        return new VisitListView(
                fields.bar(page.url(), reader, locale),
                fields.conditions(page, locale),
                String.join(" ", filter.words()),
                counts,
                reviewing ? queries.number(filter.waiting()) : null,
                queue.to(VisitTabs.LIST + "/review").toString(),
                live(page) ? page.url().to(VisitTabs.LIST + "/rows").toString() : null,
                page.url().to(VisitTabs.LIST + "/confirm").toString(),
                page.url().to(VisitTabs.LIST + "/unconfirm").toString(),
                VisitTabs.of(page.url(), VisitTabs.LIST),
                reviewing && counts.waiting() > 0
                        ? page.exports(VisitTabs.LIST)
                                .onTicked(
                                        "evaluate.visits.confirm",
                                        page.url()
                                                .to(VisitTabs.LIST + "/confirm")
                                                .toString())
                        : page.exports(VisitTabs.LIST),
                table(page, filter, counts, reviewing, locale));
    }

    /** The table alone, as it stands now. */
    @Transactional(readOnly = true)
    public TableView rows(ReportPage page, PlatformUser reader, Locale locale) {
        PageUrl list = page.url().to(VisitTabs.LIST);
        ReportPage shown = new ReportPage(list, page.parameters(), TableState.from(list));
        VisitFilter filter = VisitFilter.of(page);
        return table(shown, filter, queries.count(filter), reader.is(StaffRole.MARKET_MANAGER), locale);
    }

    /** All visits asked for, with their texts whole, for a file. */
    @Transactional(readOnly = true)
    public ReportTable<VisitLine> file(ReportPage page, Locale locale) {
        VisitFilter filter = VisitFilter.of(page);
        List<VisitRow> visits = queries.list(filter, page.state().sort(), 0, null);
        return new ReportTable<>(
                TITLE,
                columns.of(page.url(), filter.words(), true, locale),
                VisitLine.rows(visits, queries.count(filter)),
                clock.instant());
    }

    List<Heading.Condition> conditions(ReportPage page, Locale locale) {
        return fields.conditions(page, locale);
    }

    private TableView table(ReportPage page, VisitFilter filter, VisitCounts counts, boolean reviewing, Locale locale) {
        int size = page.state().size();
        long last = Math.max(0, (counts.visits() - 1) / size);
        long shown = Math.min(page.state().page(), last);
        List<VisitRow> visits = queries.list(filter, page.state().sort(), shown * size, size);
        TableDefinition<VisitLine> table = columns.of(page.url(), filter.words(), false, locale);
        return tables.renderPage(
                reviewing ? new TableDefinition<>(table.name(), table.columns(), VisitLine::tick) : table,
                VisitLine.rows(visits, counts),
                counts.visits(),
                page.state(),
                locale);
    }

    /** What arrives now shows on the first page of a list that begins with the newest. */
    private static boolean live(ReportPage page) {
        @Nullable String sort = page.url().get("sort");
        return page.state().page() == 0 && (sort == null || sort.equals("-started_at"));
    }
}

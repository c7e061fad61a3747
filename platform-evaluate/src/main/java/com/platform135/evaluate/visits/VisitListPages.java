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
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableRows;
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
        PageUrl queue = page.url().without("sort", "columns", "page", "size");
        return new VisitListView(
                fields.bar(page.url(), reader, locale),
                fields.conditions(page, locale),
                String.join(" ", filter.words()),
                counts,
                reader.is(StaffRole.MARKET_MANAGER)
                        ? queries.count(filter.waiting()).visits()
                        : null,
                queue.to(VisitTabs.LIST + "/review").toString(),
                live(page) ? page.url().to(VisitTabs.LIST + "/rows").toString() : null,
                VisitTabs.of(page.url(), VisitTabs.LIST),
                page.exports(VisitTabs.LIST),
                table(page, filter, counts, locale));
    }

    /** The table alone, as it stands now. */
    @Transactional(readOnly = true)
    public TableView rows(ReportPage page, Locale locale) {
        PageUrl list = page.url().to(VisitTabs.LIST);
        ReportPage shown = new ReportPage(list, page.parameters(), TableState.from(list));
        VisitFilter filter = VisitFilter.of(page);
        return table(shown, filter, queries.count(filter), locale);
    }

    /** All visits asked for, with their texts whole, for a file. */
    @Transactional(readOnly = true)
    public ReportTable<VisitRow> file(ReportPage page, Locale locale) {
        VisitFilter filter = VisitFilter.of(page);
        List<VisitRow> visits = queries.list(filter, page.state().sort(), 0, null);
        return new ReportTable<>(
                TITLE, columns.of(page.url(), filter.words(), true, locale), TableRows.of(visits), clock.instant());
    }

    List<Heading.Condition> conditions(ReportPage page, Locale locale) {
        return fields.conditions(page, locale);
    }

    private TableView table(ReportPage page, VisitFilter filter, VisitCounts counts, Locale locale) {
        int size = page.state().size();
        long last = Math.max(0, (counts.visits() - 1) / size);
        long shown = Math.min(page.state().page(), last);
        List<VisitRow> visits = queries.list(filter, page.state().sort(), shown * size, size);
        return tables.renderPage(
                columns.of(page.url(), filter.words(), false, locale),
                TableRows.of(visits),
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

package com.platform135.evaluate.statistics;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.evaluate.visits.VisitTabs;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableRows;

/** What the list of shops called at too seldom shows. */
@Service
class UnvisitedPages {

    static final String BELOW = "below";

    private final VisitStatistics statistics;
    private final StatisticsPages pages;
    private final TableRenderer tables;
    private final Clock clock;

    UnvisitedPages(VisitStatistics statistics, StatisticsPages pages, TableRenderer tables, Clock clock) {
        this.statistics = statistics;
        this.pages = pages;
        this.tables = tables;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public UnvisitedView view(ReportPage page, Locale locale) {
        boolean below = below(page);
        int size = page.state().size();
        List<UnvisitedRow> rows = rows(page, (long) page.state().page() * size, size);
        long all = rows.isEmpty() ? 0 : rows.get(0).all();
        PageUrl url = page.url();
        return new UnvisitedView(
                VisitTabs.of(url, VisitTabs.STATISTICS),
                pages.conditions(page, locale),
                url.to(VisitTabs.STATISTICS).without(BELOW, "page", "sort").toString(),
                below,
                url.without("page").with(BELOW, below ? null : "true").toString(),
                page.exports(StatisticsController.UNVISITED),
                tables.renderPage(columns(url), TableRows.of(rows), all, page.state(), locale));
    }

    @Transactional(readOnly = true)
    public ReportTable<UnvisitedRow> file(ReportPage page) {
        return new ReportTable<>(
                below(page) ? "evaluate.statistics.below" : "evaluate.statistics.unvisited",
                columns(page.url()),
                TableRows.of(rows(page, 0, null)),
                clock.instant());
    }

    private List<UnvisitedRow> rows(ReportPage page, long skip, @Nullable Integer limit) {
        return statistics.unvisited(page.parameters(), below(page), skip, limit);
    }

    private static boolean below(ReportPage page) {
        String text = page.own(BELOW, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw BadRequestException.forValue(BELOW, text);
        }
        return text.equals("true");
    }

    private static TableDefinition<UnvisitedRow> columns(PageUrl here) {
        PageUrl visits = here.without(BELOW, "page", "sort", "columns", "size").to(VisitTabs.LIST);
        return new TableDefinition<>(
                "unvisited",
                List.of(
                        Column.<UnvisitedRow>of(
                                        "name", "evaluate.visits.column.shop", ColumnType.TEXT, UnvisitedRow::name)
                                .unsorted()
                                .linkedTo(row ->
                                        visits.with("licence", row.licenceNo()).toString()),
                        plain(
                                "licence_no",
                                "evaluate.visits.column.licence-no",
                                ColumnType.TEXT,
                                UnvisitedRow::licenceNo),
                        plain(
                                "visit_class",
                                "evaluate.visits.column.visit-class",
                                ColumnType.TEXT,
                                UnvisitedRow::visitClass),
                        plain("manager", "evaluate.visits.column.manager", ColumnType.TEXT, UnvisitedRow::managerName),
                        plain("visits", "evaluate.statistics.visits", ColumnType.COUNT, UnvisitedRow::visits),
                        plain("minimum", "evaluate.statistics.minimum", ColumnType.COUNT, UnvisitedRow::minimum),
                        plain("last_on", "evaluate.statistics.last-on", ColumnType.DATE, UnvisitedRow::lastOn)));
    }

    private static Column<UnvisitedRow> plain(
            String key, String label, ColumnType type, Function<UnvisitedRow, @Nullable Object> value) {
        return Column.<UnvisitedRow>of(key, label, type, value).unsorted();
    }
}

package com.platform135.tools.rowaction;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.thread.ThreadNode;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.export.Heading;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportParametersReader;
import com.platform135.tools.report.ReportScreens;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.CellView;
import com.platform135.tools.table.HeaderView;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableState;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/** Offers what can be done with ticked rows, and finds the rows again when it is done. */
@Component
public class RowActions {

    private final List<RowAction> actions;
    private final ReportScreens screens;
    private final ReportHeadings headings;
    private final TableRenderer tables;

    public RowActions(
            ObjectProvider<RowAction> actions, ReportScreens screens, ReportHeadings headings, TableRenderer tables) {
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(RowAction::order))
                .toList();
        this.screens = screens;
        this.headings = headings;
        this.tables = tables;
    }

    /** The toolbar with a button for each action that the reader has for such rows. */
    public ToolbarView addTo(ToolbarView toolbar, RowKind kind, ReportPage page, PlatformUser reader) {
        if (kind == RowKind.GROUP && page.parameters().by() == Dimension.MONTH) {
            return toolbar;
        }
        ToolbarView longer = toolbar;
        for (RowAction action : actions) {
            if (action.kinds().contains(kind) && action.roles().contains(reader.role())) {
                PageUrl target = PageUrl.of(action.path())
                        .with(TickedRows.KIND, kind.name())
                        .with(TickedRows.VIEW, page.url().without("page").toString());
                longer = longer.onTicked(action.labelKey(), target.toString());
            }
        }
        return longer;
    }

    /**
     * The rows in the page they were ticked on, asked again in the reader's own scope: a key that isn't among them is left out.
     *
     * @throws NotFoundException where there is no such page for the reader
     * @throws BadRequestException where none of the rows is found, or the page's rows have no keys
     */
    public ChosenRows resolve(TickedRows ticked, PlatformUser reader, Locale locale) {
        ReportScreens.Run run =
                screens.run(ticked.view().text(), reader, locale).orElseThrow(NotFoundException::new);
        return chosen(run.table(), ticked, run.page(), locale);
    }

    private <R> ChosenRows chosen(ReportTable<R> report, TickedRows ticked, ReportPage page, Locale locale) {
        Function<R, String> key = report.table().rowId();
        if (key == null) {
            throw BadRequestException.forValue(TickedRows.VIEW, page.url().path());
        }
        Set<String> wanted = Set.copyOf(ticked.keys());
        List<R> rows = report.table().sorted(report.rows().rows(), page.state().sort()).stream()
                .filter(row -> key.apply(row) != null && (ticked.all() || wanted.contains(key.apply(row))))
                .toList();
        if (rows.isEmpty()) {
            throw new BadRequestException("nothing-ticked", "keys");
        }
        return new ChosenRows(
                ticked.kind(),
                rows.stream().map(key).filter(Objects::nonNull).toList(),
                page.parameters(),
                evidence(report, rows, page.narrowed(), locale),
                origins(report.table().origin(), rows));
    }

    private static <R> List<ThreadNode> origins(@Nullable Function<R, @Nullable ThreadNode> origin, List<R> rows) {
        return origin == null
                ? List.of()
                : rows.stream().map(origin).filter(Objects::nonNull).distinct().toList();
    }

    private <R> Evidence evidence(ReportTable<R> report, List<R> rows, ReportPage page, Locale locale) {
        TableDefinition<R> table = report.table();
        TableState state =
                TableState.from(page.url().without("sort", "page").with("size", String.valueOf(Evidence.MOST_ROWS)));
        TableView view = tables.render(table, TableRows.of(rows), state, locale);
        Heading common = headings.of(report, page.parameters(), locale);
        return new Evidence(
                dated(page).toString(),
                new Heading(common.title(), headings.conditions(page.parameters(), locale), common.notes()),
                view.shownHeaders().stream().map(HeaderView::label).toList(),
                view.rows().stream()
                        .map(row -> row.cells().stream().map(CellView::text).toList())
                        .toList(),
                rows.size(),
                report.asOf());
    }

    /** The page's address with its period spelt out, so that it asks the same at any later time. */
    private static PageUrl dated(ReportPage page) {
        PageUrl url = page.url().without("page", "size");
        boolean said = Stream.of("month", "months", "from", ReportParametersReader.PERIOD)
                .anyMatch(name -> url.get(name) != null);
        Period period = page.parameters().period();
        return said
                ? url
                : url.with("from", period.start().toString())
                        .with("to", period.lastDay().toString());
    }
}

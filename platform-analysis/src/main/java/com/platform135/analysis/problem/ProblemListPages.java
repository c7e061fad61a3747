package com.platform135.analysis.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.tools.export.Heading;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableView;

/** The lists of 三要点问题归集: problems, and the people who found them. */
@Service
class ProblemListPages implements ReportScreen {

    static final String PATH = "/analysis/problems";
    static final String PEOPLE = PATH + "/people";

    private static final String TITLE = "analysis.problem.title";

    private final ProblemQueries queries;
    private final ProblemTable columns;
    private final ProblemFields fields;
    private final TableRenderer tables;
    private final MessageSource messages;
    private final Clock clock;

    ProblemListPages(
            ProblemQueries queries,
            ProblemTable columns,
            ProblemFields fields,
            TableRenderer tables,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.columns = columns;
        this.fields = fields;
        this.tables = tables;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Needs needs() {
        return Needs.NOTHING;
    }

    @Override
    public String template() {
        return "analysis/problem/list";
    }

    @Override
    public Set<String> own() {
        return ProblemFilter.OWN;
    }

    @Override
    @Transactional(readOnly = true)
    public ProblemListView view(ReportPage page, PlatformUser reader, Locale locale) {
        ProblemFilter filter = ProblemFilter.of(page);
        ProblemCounts counts = queries.count(filter);
        int size = page.state().size();
        long last = Math.max(0, (counts.problems() - 1) / size);
        long shown = Math.min(page.state().page(), last);
        TableView table = tables.renderPage(
                columns.list(today(), locale),
                TableRows.of(queries.list(filter, page.state().sort(), shown * size, size)),
                counts.problems(),
                page.state(),
                locale);
        return view(PATH, page, reader, counts, table, locale);
    }

    /** Everybody of the scope with what he or she found, and the total of all. */
    @Transactional(readOnly = true)
    public ProblemListView people(ReportPage page, PlatformUser reader, Locale locale) {
        TableView table = tables.render(
                columns.people(links(page.url()), locale), peopleRows(page, locale), page.state(), locale);
        return view(PEOPLE, page, reader, queries.count(ProblemFilter.of(page)), table, locale);
    }

    /** All problems asked for. */
    @Override
    @Transactional(readOnly = true)
    public ReportTable<ProblemRow> table(ReportPage page, PlatformUser reader, Locale locale) {
        return new ReportTable<>(
                TITLE,
                columns.list(today(), locale).asSorted(),
                TableRows.of(queries.list(ProblemFilter.of(page), page.state().sort(), 0, null)),
                clock.instant());
    }

    @Transactional(readOnly = true)
    public ReportTable<PersonRow> peopleFile(ReportPage page, Locale locale) {
        TableDefinition<PersonRow> table = columns.people((row, state) -> null, locale);
        return new ReportTable<>("analysis.problem.people.title", table, peopleRows(page, locale), clock.instant());
    }

    @Override
    public List<Heading.Condition> conditions(ReportPage page, ReportHeadings headings, Locale locale) {
        return fields.conditions(page, locale);
    }

    private TableRows<PersonRow> peopleRows(ReportPage page, Locale locale) {
        List<PersonRow> people = queries.listPeople(ProblemFilter.of(page));
        return new TableRows<>(people, people.isEmpty() ? List.of() : List.of(total(people, locale)));
    }

    /** Nobody's problem is somebody else's: the sums are the counts. */
    private PersonRow total(List<PersonRow> people, Locale locale) {
        return new PersonRow(
                null,
                text("analysis.problem.people.total", locale),
                "",
                "",
                sum(people, PersonRow::raised),
                sum(people, PersonRow::open),
                sum(people, PersonRow::planned),
                sum(people, PersonRow::taken),
                sum(people, PersonRow::closed),
                sum(people, PersonRow::dropped),
                sum(people, PersonRow::confirmed),
                sum(people, PersonRow::caused));
    }

    private static int sum(List<PersonRow> people, ToIntFunction<PersonRow> figure) {
        return people.stream().mapToInt(figure).sum();
    }

    private ProblemListView view(
            String path, ReportPage page, PlatformUser reader, ProblemCounts counts, TableView table, Locale locale) {
        PageUrl plain = page.url().without("sort", "columns", "page", "size");
        return new ProblemListView(
                fields.bar(page.url(), reader, locale),
                fields.conditions(page, locale),
                cards(plain.to(PATH), counts, locale),
                List.of(
                        new ProblemListView.Tab(
                                "analysis.problem.tab.list", plain.to(PATH).toString(), path.equals(PATH)),
                        new ProblemListView.Tab(
                                "analysis.problem.tab.people", plain.to(PEOPLE).toString(), path.equals(PEOPLE))),
                ProblemService.writes(reader),
                page.exports(path),
                table);
    }

    private List<ProblemListView.Card> cards(PageUrl list, ProblemCounts counts, Locale locale) {
        return List.of(
                card(list, ProblemState.OPEN, counts.open(), locale),
                card(list, ProblemState.PLANNED, counts.planned(), locale),
                card(list, ProblemState.TAKEN, counts.taken(), locale),
                card(list, ProblemState.CLOSED, counts.closed(), locale),
                card(list, ProblemState.DROPPED, counts.dropped(), locale),
                new ProblemListView.Card(
                        text("analysis.problem.card.high", locale),
                        counts.high(),
                        list.with(ProblemFilter.SEVERITY, Severity.HIGH.name())
                                .with(ProblemFilter.STATE, "OPEN,PLANNED,TAKEN")
                                .toString(),
                        counts.high() > 0));
    }

    private ProblemListView.Card card(PageUrl list, ProblemState state, int count, Locale locale) {
        return new ProblemListView.Card(
                text("analysis.problem.state." + state.name(), locale),
                count,
                list.with(ProblemFilter.STATE, state.name()).toString(),
                false);
    }

    private static ProblemTable.Link links(PageUrl here) {
        PageUrl list = here.without("sort", "columns", "page", "size").to(PATH);
        return (row, state) -> (row.username() == null ? list : list.with(ProblemFilter.PERSON, row.username()))
                .with(ProblemFilter.STATE, state == null ? here.get(ProblemFilter.STATE) : state.name())
                .toString();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

package com.platform135.analysis.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.decision.DecisionKind;
import com.platform135.analysis.decision.DecisionState;
import com.platform135.analysis.decision.DecisionTexts;
import com.platform135.analysis.decision.RecordRow;
import com.platform135.analysis.decision.TrackRecord;
import com.platform135.analysis.shops.ShopNames;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.OneOf;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.filter.FilterField.Option;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportParametersReader;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.SortOrder;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/** A page of hits: the list with what became of each, and how the rules did in the last months. */
public abstract class SignalScreen implements ReportScreen {

    static final String RULE = "rule";
    static final String STATE = "state";
    static final String SEARCH = "q";
    static final String TAB = "tab";

    /** Value of {@code state=} that lists what nobody has decided about. */
    static final String OPEN = Shown.OPEN.key();

    private static final Set<String> OWN = Set.of(RULE, STATE, SEARCH, TAB);
    private static final Set<String> BY_NAME = Set.of("name", "licence_no", "manager");
    private static final String PEERS = "/analysis/peers/shop";
    private static final String VISITS = "/execute/visits/";

    private final SignalKit kit;
    private final SignalFinder finder;
    private final String path;

    protected SignalScreen(SignalKit kit, SignalFinder finder, String path) {
        this.kit = kit;
        this.finder = finder;
        this.path = path;
    }

    /** Which hits are shown. */
    private enum Shown {
        OPEN,
        WAITING,
        VISIT,
        TASK,
        SETTLED,
        ALL;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean holds(SignalRow row) {
            return switch (this) {
                case OPEN -> row.state() == DecisionState.OPEN;
                case WAITING -> VISIT.holds(row) || TASK.holds(row);
                case VISIT -> row.state() == DecisionState.VISIT;
                case TASK -> row.state() == DecisionState.TASK;
                case SETTLED -> !row.state().waits();
                case ALL -> true;
            };
        }

        static Shown parse(String key) {
            return OneOf.named(STATE, key, values(), Shown::key);
        }
    }

    /** Value of {@code state=} that lists what was turned into a kind of work. */
    static String stateOf(DecisionKind kind) {
        return (kind == DecisionKind.VISIT ? Shown.VISIT : Shown.TASK).key();
    }

    /** What the page shows. */
    private enum Tab {
        LIST,
        RECORD;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Tab parse(String key) {
            return OneOf.named(TAB, key, values(), Tab::key);
        }
    }

    /** Whether a hit's weight is an expected gain in 条 a month. */
    protected boolean gains() {
        return false;
    }

    /** Further tabs of the page, each a page of its own. */
    protected List<SignalView.TabView> furtherTabs(ReportPage page) {
        return List.of();
    }

    /**
     * How further rules of the page did, of hits that aren't shops.
     *
     * @param day the last day asked about
     */
    protected List<RecordRow> furtherRecord(ReportPage page, LocalDate day) {
        return List.of();
    }

    SignalFinder finder() {
        return finder;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Needs needs() {
        return Needs.BEGUN;
    }

    @Override
    public String template() {
        return "analysis/signal/page";
    }

    @Override
    public Set<String> own() {
        return OWN;
    }

    @Override
    public SignalView view(ReportPage page, PlatformUser reader, Locale locale) {
        SignalBook.Found found = kit.book.find(finder, page.parameters());
        List<SignalRow> all = rows(page, found);
        Tab tab = tab(page);
        ShopNames names = new ShopNames(kit.directory);
        List<SignalRow> shown = searched(page, shown(page, all), names);
        TableView table =
                tab == Tab.LIST ? list(page, shown, names, locale) : render(record(page, found, locale), page, locale);
        return new SignalView(
                finder.family(),
                found.day(),
                found.shops(),
                bar(page.url(), reader, locale),
                kit.headings.conditions(page.parameters(), locale),
                cards(page, all, locale),
                rules(found.day(), locale),
                tabs(page, tab, shown.size()),
                tab.key(),
                toolbar(page, tab, reader, found),
                table,
                null);
    }

    @Override
    public ReportTable<?> table(ReportPage page, PlatformUser reader, Locale locale) {
        SignalBook.Found found = kit.book.find(finder, page.parameters());
        if (tab(page) == Tab.RECORD) {
            return record(page, found, locale);
        }
        ShopNames names = new ShopNames(kit.directory);
        List<SignalRow> rows = searched(page, shown(page, rows(page, found)), names);
        load(names, rows);
        return new ReportTable<>(title(), columns(page, names, locale), TableRows.of(rows), found.asOf());
    }

    /** The rows in view, whole, for whoever decides about them. */
    List<SignalRow> listRows(ReportTable<?> table) {
        return table.rows().rows().stream()
                .filter(SignalRow.class::isInstance)
                .map(SignalRow.class::cast)
                .toList();
    }

    /** Those nobody has decided about, the heaviest first. */
    List<SignalRow> openRows(ReportPage page) {
        return rows(page, kit.book.find(finder, page.parameters())).stream()
                .filter(Shown.OPEN::holds)
                .toList();
    }

    private String title() {
        return "analysis." + finder.family() + ".title";
    }

    private static Tab tab(ReportPage page) {
        return Tab.parse(page.own(TAB, Tab.LIST.key()));
    }

    private List<SignalRow> rows(ReportPage page, SignalBook.Found found) {
        return kit.decisions.rows(page.parameters().scope(), finder.rules(), found);
    }

    private List<SignalRow> shown(ReportPage page, List<SignalRow> rows) {
        Set<String> wanted = Set.copyOf(page.url().all(RULE));
        wanted.stream()
                .filter(code ->
                        finder.rules().stream().noneMatch(rule -> rule.code().equals(code)))
                .findFirst()
                .ifPresent(code -> {
                    throw BadRequestException.forValue(RULE, code);
                });
        Shown shown = Shown.parse(page.own(STATE, Shown.OPEN.key()));
        return rows.stream()
                .filter(row -> wanted.isEmpty() || wanted.contains(row.signal().rule()))
                .filter(shown::holds)
                .toList();
    }

    private TableView list(ReportPage page, List<SignalRow> rows, ShopNames names, Locale locale) {
        SortOrder order = page.state().sort();
        if (order != null && BY_NAME.contains(order.key())) {
            load(names, rows);
        }
        TableDefinition<SignalRow> columns = columns(page, names, locale);
        List<SignalRow> sorted = columns.sorted(rows, order);
        int size = page.state().size();
        int first = (int) Math.min((long) page.state().page() * size, Math.max(0, (sorted.size() - 1) / size * size));
        List<SignalRow> some = sorted.subList(first, Math.min(sorted.size(), first + size));
        load(names, some);
        return kit.tables.renderPage(columns, TableRows.of(some), sorted.size(), page.state(), locale);
    }

    private <R> TableView render(ReportTable<R> table, ReportPage page, Locale locale) {
        return kit.tables.render(table.table(), table.rows(), page.state(), locale);
    }

    private static List<SignalRow> searched(ReportPage page, List<SignalRow> rows, ShopNames names) {
        String wanted = page.own(SEARCH, "").strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return rows;
        }
        load(names, rows);
        return rows.stream()
                .filter(row -> {
                    ShopDirectory.Shop shop = names.shop(row.signal().retailerId());
                    return shop.licenceNo().contains(wanted)
                            || shop.name().toLowerCase(Locale.ROOT).contains(wanted);
                })
                .toList();
    }

    private static void load(ShopNames names, List<SignalRow> rows) {
        names.load(
                rows.stream().map(row -> row.signal().retailerId()).toList(),
                rows.stream().map(row -> row.signal().managerId()).toList());
    }

    private FilterBar bar(PageUrl here, PlatformUser reader, Locale locale) {
        FilterBar shared = kit.filters.shops(here, reader, List.of(), locale);
        String state = here.get(STATE) == null ? Shown.OPEN.key() : here.get(STATE);
        Set<String> rules = Set.copyOf(here.all(RULE));
        FilterField states = FilterField.select(
                STATE,
                text("analysis.signal.state", locale),
                Arrays.stream(Shown.values())
                        .map(shown -> Option.of(
                                shown.key(),
                                text("analysis.signal.shown." + shown.key(), locale),
                                shown.key().equals(state)))
                        .toList());
        FilterField which = FilterField.checks(
                RULE,
                text("analysis.signal.rule", locale),
                text("tools.filter.all", locale),
                finder.rules().stream()
                        .map(rule -> Option.of(
                                rule.code(),
                                kit.texts.rule(finder.family(), rule.code(), locale),
                                rules.contains(rule.code())))
                        .toList());
        FilterField search = FilterField.text(SEARCH, text("analysis.peers.search", locale), here.get(SEARCH));
        return kit.filters.bar(
                here,
                reader,
                Stream.concat(Stream.of(states, which, search), shared.fields().stream())
                        .toList(),
                shared.moreBut(ReportParametersReader.SHOP));
    }

    /** Each rule with how many hits it has, and the lists of exactly these; before them all rules together. */
    private List<SignalView.CardView> cards(ReportPage page, List<SignalRow> all, Locale locale) {
        return Stream.concat(
                        Stream.of(card(page, null, all, locale)),
                        finder.rules().stream()
                                .map(rule -> card(
                                        page,
                                        rule.code(),
                                        all.stream()
                                                .filter(row ->
                                                        row.signal().rule().equals(rule.code()))
                                                .toList(),
                                        locale)))
                .toList();
    }

    /** @param rule null for all of them */
    private SignalView.CardView card(ReportPage page, @Nullable String rule, List<SignalRow> hits, Locale locale) {
        PageUrl list = page.url().without("page", TAB, STATE, SEARCH).with(RULE, rule);
        return new SignalView.CardView(
                rule == null
                        ? text("analysis.signal.every-rule", locale)
                        : kit.texts.rule(finder.family(), rule, locale),
                (int) hits.stream().filter(Shown.OPEN::holds).count(),
                list.toString(),
                hits.size(),
                list.with(STATE, Shown.ALL.key()).toString(),
                page.url().all(RULE).equals(rule == null ? List.of() : List.of(rule)));
    }

    private List<SignalView.RuleView> rules(LocalDate day, Locale locale) {
        SignalFinder.Thresholds thresholds = kit.book.thresholds(finder, day);
        return finder.rules().stream()
                .map(rule -> new SignalView.RuleView(
                        kit.texts.rule(finder.family(), rule.code(), locale),
                        rule.version(),
                        kit.texts.meaning(finder.family(), rule, thresholds, locale)))
                .toList();
    }

    private List<SignalView.TabView> tabs(ReportPage page, Tab current, int shown) {
        PageUrl bare = page.url().without("page", "sort", "columns");
        List<SignalView.TabView> tabs = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            tabs.add(new SignalView.TabView(
                    tab.key(),
                    bare.with(TAB, tab == Tab.LIST ? null : tab.key()).toString(),
                    tab == Tab.LIST ? shown : null,
                    tab == current));
        }
        tabs.addAll(1, furtherTabs(page));
        return tabs;
    }

    private ToolbarView toolbar(ReportPage page, Tab tab, PlatformUser reader, SignalBook.Found found) {
        ToolbarView toolbar = page.exports(path).withAsOf(kit.headings.time(found.asOf()));
        if (tab == Tab.RECORD) {
            return toolbar;
        }
        if (kit.decisions.mayDecide(reader)) {
            PageUrl here = PageUrl.of(path + "/decide")
                    .with("kind", RowKind.SHOP.name())
                    .with("view", page.url().without("page").toString());
            toolbar = toolbar.onTicked("analysis." + finder.family() + ".decide", here.toString());
            toolbar = toolbar.onTicked(
                    "analysis.signal.finish", here.to(path + "/finish").toString());
        }
        toolbar = kit.actions.addTo(toolbar, RowKind.SHOP, page, reader);
        return gains() ? toolbar.quantityUnits(page.url(), page.state().units()) : toolbar;
    }

    private TableDefinition<SignalRow> columns(ReportPage page, ShopNames names, Locale locale) {
        LocalDate today = kit.decisions.today();
        ShopLinks.Files files = kit.shops.files(page);
        PageUrl peers =
                page.url().to(PEERS).without(RULE, STATE, SEARCH, TAB, "sort", "page", "size", "columns", "more");
        String family = finder.family();
        List<Column<SignalRow>> columns = new ArrayList<>();
        columns.add(Column.<SignalRow>of(
                        "name",
                        "analysis.shops.name",
                        ColumnType.TEXT,
                        row -> names.shop(row.signal().retailerId()).name())
                .linkedTo(row -> files.of(
                        row.signal().retailerId(),
                        names.shop(row.signal().retailerId()).licenceNo())));
        columns.add(Column.<SignalRow>of(
                        "licence_no",
                        "analysis.shops.licence",
                        ColumnType.TEXT,
                        row -> names.shop(row.signal().retailerId()).licenceNo())
                .hiddenAtFirst());
        Column<SignalRow> manager = Column.of(
                "manager",
                "analysis.shops.manager",
                ColumnType.TEXT,
                row -> names.manager(row.signal().managerId()).name());
        columns.add(page.parameters().scope().isManager() ? manager.hiddenAtFirst() : manager);
        columns.add(Column.of(
                "rule",
                "analysis.signal.rule",
                ColumnType.TEXT,
                row -> kit.texts.rule(family, row.signal().rule(), locale)));
        columns.add(Column.<SignalRow>of(
                        "sentence",
                        "analysis.signal.sentence",
                        ColumnType.TEXT,
                        row -> kit.texts.sentence(family, row.signal(), locale))
                .unsorted()
                .linkedTo(row -> peers.with(
                                "licence", names.shop(row.signal().retailerId()).licenceNo())
                        .toString()));
        if (gains()) {
            columns.add(Metric.EXPECTED_GAIN.column(
                    "gain", row -> Math.round(row.signal().weight())));
        }
        columns.add(Column.<SignalRow>of(
                        "state",
                        "analysis.signal.state",
                        ColumnType.TEXT,
                        row -> kit.made.state(SignalTexts.WORDS, row.decision(), today, locale))
                .linkedTo(SignalScreen::visit)
                .toned(row -> DecisionTexts.tone(row.decision(), today)));
        columns.addAll(DecisionTexts.columns(SignalRow::decision));
        return new TableDefinition<>(
                        family,
                        columns,
                        row -> names.shop(row.signal().retailerId()).licenceNo())
                .comingOf(SignalThread::of);
    }

    /** The visit that the hit led to. */
    private static @Nullable String visit(SignalRow row) {
        DecisionRow decision = row.decision();
        return decision == null || decision.visitId() == null ? null : VISITS + decision.visitId();
    }

    private ReportTable<RecordRow> record(ReportPage page, SignalBook.Found found, Locale locale) {
        List<RecordRow> rows = new ArrayList<>(kit.record.of(finder, page.parameters(), found.asked()));
        rows.addAll(furtherRecord(page, found.asked()));
        return new ReportTable<>(
                title(),
                recordColumns(locale),
                new TableRows<>(TrackRecord.byMonth(rows), TrackRecord.totals(rows)),
                found.asOf());
    }

    private TableDefinition<RecordRow> recordColumns(Locale locale) {
        String family = finder.family();
        return new TableDefinition<>(
                family + "-record",
                List.of(
                        Column.<RecordRow>of(
                                "month",
                                "analysis.signal.record.month",
                                ColumnType.TEXT,
                                row -> row.month() == null
                                        ? text("analysis.signal.record.total", locale)
                                        : row.month().toString()),
                        Column.of(
                                "rule",
                                "analysis.signal.rule",
                                ColumnType.TEXT,
                                row -> kit.texts.rule(family, row.rule(), locale)),
                        Column.of("hits", "analysis.signal.record.hits", ColumnType.COUNT, RecordRow::hits),
                        Column.of("handled", "analysis.signal.record.handled", ColumnType.COUNT, RecordRow::handled),
                        Column.of("followed", "analysis.signal.record.followed", ColumnType.COUNT, RecordRow::followed),
                        Column.of(
                                "dismissed",
                                "analysis.signal.record.dismissed",
                                ColumnType.COUNT,
                                RecordRow::dismissed),
                        Column.of("open", "analysis.signal.record.open", ColumnType.COUNT, RecordRow::open),
                        Column.<RecordRow>of(
                                        "gone_rate",
                                        "analysis." + family + ".record.gone",
                                        ColumnType.RATE,
                                        RecordRow::goneRate)
                                .withSub(row -> row.later() == 0 ? null : row.gone()),
                        Column.<RecordRow>of(
                                        "followed_gone_rate",
                                        "analysis." + family + ".record.followed-gone",
                                        ColumnType.RATE,
                                        RecordRow::followedGoneRate)
                                .withSub(row -> row.followedLater() == 0 ? null : row.followedGone())));
    }

    private String text(String key, Locale locale) {
        return kit.texts.text(key, locale);
    }
}

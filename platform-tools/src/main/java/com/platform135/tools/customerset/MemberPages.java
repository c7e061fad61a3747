package com.platform135.tools.customerset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.filter.ReportFilters;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowActions;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/** The members of a set on the last day of the period, who came during it and who left; without a set all shops of the scope. */
@Service
class MemberPages implements ReportScreen {

    static final String PATH = CustomerSetPages.PATH + "/members";

    private static final String TITLE = "tools.customerset.members.title";
    private static final String TAB = "tab";
    private static final List<String> TABS = List.of("members", "came", "went");
    private static final int AT_ONCE = 5000;

    private final CustomerSetQueries queries;
    private final CustomerSetService service;
    private final MembershipChanges changes;
    private final RuleWords words;
    private final SalesStore sales;
    private final ShopDirectory directory;
    private final ShopLinks shops;
    private final ScopeResolver scopes;
    private final RowActions actions;
    private final ReportFilters filters;
    private final ReportHeadings headings;
    private final TableRenderer tables;
    private final MessageSource messages;

    MemberPages(
            CustomerSetQueries queries,
            CustomerSetService service,
            MembershipChanges changes,
            RuleWords words,
            SalesStore sales,
            ShopDirectory directory,
            ShopLinks shops,
            ScopeResolver scopes,
            RowActions actions,
            ReportFilters filters,
            ReportHeadings headings,
            TableRenderer tables,
            MessageSource messages) {
        this.queries = queries;
        this.service = service;
        this.changes = changes;
        this.words = words;
        this.sales = sales;
        this.directory = directory;
        this.shops = shops;
        this.scopes = scopes;
        this.actions = actions;
        this.filters = filters;
        this.headings = headings;
        this.tables = tables;
        this.messages = messages;
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
        return "tools/customerset/members";
    }

    @Override
    public Set<String> own() {
        return Set.of(TAB);
    }

    /** Shops by their facts on a day, and why they came or left, each list by licence. */
    private record Answer(
            Instant asOf,
            List<RetailerMember> members,
            List<MembershipChanges.Change> came,
            List<MembershipChanges.Change> went) {}

    @Override
    public MemberView view(ReportPage page, PlatformUser reader, Locale locale) {
        Optional<CustomerSetRow> set = set(page, reader);
        Answer answer = answer(page, reader, set);
        String tab = tab(page, set);
        return new MemberView(
                filters.shops(page.url(), reader, List.of(), locale),
                headings.conditions(page.parameters(), locale),
                set.map(row -> view(row, reader, page, locale)).orElse(null),
                day(page).toString(),
                set.isEmpty() ? List.of() : tabs(page.url(), tab, answer),
                toolbar(page, answer, reader),
                drawn(page, tab, answer, locale));
    }

    @Override
    public ReportTable<MemberRow> table(ReportPage page, PlatformUser reader, Locale locale) {
        Optional<CustomerSetRow> set = set(page, reader);
        Answer answer = answer(page, reader, set);
        String tab = tab(page, set);
        return new ReportTable<>(
                TITLE,
                columns(page, tab, locale),
                TableRows.of(rows(tab, answer, 0, Integer.MAX_VALUE, locale)),
                answer.asOf());
    }

    /** The last day of the period, or today where that is still to come. */
    private static LocalDate day(ReportPage page) {
        LocalDate last = page.parameters().period().lastDay();
        LocalDate today = page.parameters().today();
        return last.isAfter(today) ? today : last;
    }

    private Optional<CustomerSetRow> set(ReportPage page, PlatformUser reader) {
        return Optional.ofNullable(page.parameters().customerSet()).map(found -> service.get(reader, found.id()));
    }

    private static String tab(ReportPage page, Optional<CustomerSetRow> set) {
        String tab = page.own(TAB, TABS.get(0));
        if (!TABS.contains(tab)) {
            throw BadRequestException.forValue(TAB, tab);
        }
        return set.isEmpty() ? TABS.get(0) : tab;
    }

    private Answer answer(ReportPage page, PlatformUser reader, Optional<CustomerSetRow> set) {
        List<MembershipChanges.Change> all =
                set.map(row -> changes(page, reader, row)).orElse(List.of());
        return sales.read(snapshot -> new Answer(
                snapshot.asOf().changedAt(),
                snapshot.members(page.parameters().question()),
                all.stream().filter(MembershipChanges.Change::came).toList(),
                all.stream().filter(change -> !change.came()).toList()));
    }

    private List<MembershipChanges.Change> changes(ReportPage page, PlatformUser reader, CustomerSetRow set) {
        OrganisationScope owner = service.ownerScope(reader, set);
        return changes.between(
                queries.findParts(set.id()).orElseThrow(NotFoundException::new),
                page.parameters().scope(),
                owner,
                page.parameters().period().start().minusDays(1),
                day(page));
    }

    private MemberView.SetView view(CustomerSetRow set, PlatformUser reader, ReportPage page, Locale locale) {
        OrganisationScope owner = service.ownerScope(reader, set);
        boolean mayChange = service.mayChange(reader, set);
        return new MemberView.SetView(
                set.id(),
                set.name(),
                "tools.customerset.kind." + set.kind().key(),
                set.organisationName(),
                set.note(),
                words.of(
                        CustomerRule.parse(set.rule()),
                        queries.findParts(set.id())
                                .map(CustomerSetQueries.PartsRow::termList)
                                .orElse(List.of()),
                        owner,
                        locale),
                mayChange,
                set.kind() == CustomerSetKind.RULE,
                set.revision(),
                mayChange && set.kind() == CustomerSetKind.FIXED ? outside(set, owner, page) : 0);
    }

    private int outside(CustomerSetRow set, OrganisationScope owner, ReportPage page) {
        List<String> licences = queries.listListed(set.id()).stream()
                .map(CustomerSetQueries.ShopRow::licenceNo)
                .toList();
        return licences.size()
                - queries.listByLicence(owner, page.parameters().today(), licences)
                        .size();
    }

    private static List<MemberView.TabView> tabs(PageUrl url, String tab, Answer answer) {
        Map<String, Integer> counts = Map.of(
                "members",
                answer.members().size(),
                "came",
                answer.came().size(),
                "went",
                answer.went().size());
        PageUrl plain = url.without("page", "sort", TAB);
        return TABS.stream()
                .map(key -> new MemberView.TabView(
                        "tools.customerset.tab." + key,
                        plain.with(TAB, key.equals(TABS.get(0)) ? null : key).toString(),
                        counts.getOrDefault(key, 0),
                        key.equals(tab)))
                .toList();
    }

    private ToolbarView toolbar(ReportPage page, Answer answer, PlatformUser reader) {
        return actions.addTo(page.exports(PATH).withAsOf(headings.time(answer.asOf())), RowKind.SHOP, page, reader);
    }

    private TableView drawn(ReportPage page, String tab, Answer answer, Locale locale) {
        if (page.state().sort() != null) {
            return tables.render(
                    columns(page, tab, locale),
                    TableRows.of(rows(tab, answer, 0, Integer.MAX_VALUE, locale)),
                    page.state(),
                    locale);
        }
        int size = page.state().size();
        int total = size(tab, answer);
        int first = (int) Math.min((long) page.state().page() * size, Math.max(0, (total - 1) / size * size));
        return tables.renderPage(
                columns(page, tab, locale),
                TableRows.of(rows(tab, answer, first, first + size, locale)),
                total,
                page.state(),
                locale);
    }

    private static int size(String tab, Answer answer) {
        return switch (tab) {
            case "came" -> answer.came().size();
            case "went" -> answer.went().size();
            default -> answer.members().size();
        };
    }

    private List<MemberRow> rows(String tab, Answer answer, int from, int to, Locale locale) {
        if (tab.equals("members")) {
            List<RetailerMember> shops = part(answer.members(), from, to);
            return describe(shops.stream().map(shop -> new Told(shop, null)).toList());
        }
        List<MembershipChanges.Change> all = tab.equals("came") ? answer.came() : answer.went();
        return describe(part(all, from, to).stream()
                .map(change -> new Told(change.shop(), reason(change, locale)))
                .toList());
    }

    private static <T> List<T> part(List<T> all, int from, int to) {
        return all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
    }

    /** A shop and why it is listed. */
    private record Told(RetailerMember shop, @Nullable String reason) {}

    private List<MemberRow> describe(List<Told> told) {
        Map<Integer, ShopDirectory.Manager> managers = directory.managers(
                told.stream().map(one -> one.shop().managerId()).distinct().toList());
        List<MemberRow> rows = new ArrayList<>(told.size());
        for (int first = 0; first < told.size(); first += AT_ONCE) {
            List<Told> some = part(told, first, first + AT_ONCE);
            Map<Integer, ShopDirectory.Shop> shops = directory.shops(
                    some.stream().map(one -> one.shop().retailerId()).toList());
            for (Told one : some) {
                ShopDirectory.Shop shop =
                        Objects.requireNonNull(shops.get(one.shop().retailerId()));
                ShopDirectory.Manager manager = managers.get(one.shop().managerId());
                rows.add(new MemberRow(
                        shop.licenceNo(),
                        shop.name(),
                        manager == null ? "" : manager.name(),
                        one.shop(),
                        one.reason()));
            }
        }
        return rows;
    }

    private String reason(MembershipChanges.Change change, Locale locale) {
        String key = "tools.customerset.reason."
                + change.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (change.reason()) {
            case FACT, NOT_ACTIVE, ACTIVE_AGAIN ->
                text(
                        "tools.customerset.reason.changed",
                        locale,
                        text("tools.dimension." + change.fact(), locale),
                        words.coded(change.fact(), change.before(), locale),
                        words.coded(change.fact(), change.after(), locale));
            case VOLUME -> text(key, locale, change.before(), change.after());
            default -> text(key, locale);
        };
    }

    private TableDefinition<MemberRow> columns(ReportPage page, String tab, Locale locale) {
        PageUrl orders = ShopLinks.orders(page, "customerSet");
        ShopLinks.Files files = shops.filesSeen(page);
        List<Column<MemberRow>> columns = new ArrayList<>();
        columns.add(Column.<MemberRow>of(
                        "licence_no", "tools.customerset.column.licence", ColumnType.TEXT, MemberRow::licenceNo)
                .linkedTo(row -> orders.with("licence", row.licenceNo()).toString()));
        columns.add(Column.<MemberRow>of("name", "tools.customerset.column.shop", ColumnType.TEXT, MemberRow::name)
                .linkedTo(row -> files.of(row.facts().retailerId(), row.licenceNo())));
        if (!tab.equals("members")) {
            columns.add(Column.of("reason", "tools.customerset.column.reason", ColumnType.TEXT, MemberRow::reason));
        }
        columns.add(Column.of("manager", "tools.dimension.manager", ColumnType.TEXT, MemberRow::managerName));
        columns.add(fact("status", row -> name(row.facts().status()), locale));
        columns.add(fact("format", row -> name(row.facts().format()), locale));
        columns.add(fact("marketType", row -> name(row.facts().marketType()), locale));
        columns.add(
                fact("areaType", row -> name(row.facts().areaType()), locale).hiddenAtFirst());
        columns.add(fact("scale", row -> String.valueOf(row.facts().scale()), locale));
        columns.add(Column.of(
                "tier",
                "tools.dimension.tier",
                ColumnType.COUNT,
                row -> row.facts().tier()));
        columns.add(fact("visitClass", row -> name(row.facts().visitClass()), locale));
        columns.add(
                fact("terminal", row -> name(row.facts().terminal()), locale).hiddenAtFirst());
        columns.add(fact(
                "orderWeekday",
                row -> row.facts().orderWeekday() == 0
                        ? null
                        : String.valueOf(row.facts().orderWeekday()),
                locale));
        columns.add(Column.<MemberRow>of(
                        "opened_on",
                        "tools.customerset.column.opened",
                        ColumnType.DATE,
                        row -> row.facts().openedOn())
                .hiddenAtFirst());
        return new TableDefinition<>("customer-set-members", columns, MemberRow::licenceNo);
    }

    private Column<MemberRow> fact(String name, Function<MemberRow, @Nullable String> code, Locale locale) {
        return Column.of(
                name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT),
                "tools.dimension." + name,
                ColumnType.TEXT,
                row -> {
                    String value = code.apply(row);
                    return value == null ? null : words.coded(name, value, locale);
                });
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private String text(String key, Locale locale, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}

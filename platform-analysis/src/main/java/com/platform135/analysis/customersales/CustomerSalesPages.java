package com.platform135.analysis.customersales;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.ComparedCartons;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.TabView;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.RetailerMember;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.customerset.CustomerSetMembership;
import com.platform135.tools.customerset.CustomerSetQueries;
import com.platform135.tools.customerset.CustomerSets;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparisonChoice;
import com.platform135.tools.report.Comparisons;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.SortOrder;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.Units;

/** What the page 客户集销售查询-客户 shows: the customers' figures, or spec by spec. */
@Service
class CustomerSalesPages implements ReportScreen {

    static final String PATH = "/analysis/customer-sales";

    private static final String TITLE = "analysis.customersales.title";
    private static final String MEMBERS = "/tools/customer-sets/members";
    private static final String TAB = "tab";
    private static final String SPECS = "specs";

    /** More don't fit across: the best sold stand for themselves, the rest together. */
    private static final int SPECS_ACROSS = 30;

    private static final Set<String> BY_NAME = Set.of("licence_no", "name", "manager");

    private final CustomerSalesReport report;
    private final CustomerSetQueries sets;
    private final CustomerSetMembership membership;
    private final ScopeResolver scopes;
    private final Comparisons comparisons;
    private final Clock clock;
    private final PageKit kit;

    CustomerSalesPages(
            CustomerSalesReport report,
            CustomerSetQueries sets,
            CustomerSetMembership membership,
            ScopeResolver scopes,
            Comparisons comparisons,
            Clock clock,
            PageKit kit) {
        this.report = report;
        this.comparisons = comparisons;
        this.sets = sets;
        this.membership = membership;
        this.clock = clock;
        this.scopes = scopes;
        this.kit = kit;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean comparesWhole() {
        return true;
    }

    @Override
    public String template() {
        return "analysis/customersales/page";
    }

    @Override
    public Set<String> own() {
        return Set.of(TAB, ComparisonChoice.PARAMETER);
    }

    /** The nearest set that holds any shop of the reader's, those who buy most first. */
    @Override
    public Map<String, String> beginning(PlatformUser reader) {
        Map<String, String> beginning = new TreeMap<>(Map.of("sort", "-qty"));
        OrganisationScope own = scopes.of(reader);
        LocalDate today = LocalDate.now(clock);
        sets.listVisible(own, reader.staffId()).stream()
                .filter(set -> membership.hasAny(set, own, today))
                .findFirst()
                .ifPresent(set -> beginning.put("customerSet", set.id().toString()));
        return beginning;
    }

    @Override
    public CustomerSalesView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        boolean bySpec = bySpec(page);
        CustomerSalesAnswer answer = answer(page, bySpec);
        CustomerSets.Found set = page.parameters().customerSet();
        return new CustomerSalesView(
                kit.filters()
                        .bar(
                                page.url(),
                                reader,
                                List.of(),
                                List.of(comparisons.field(page.parameters(), locale)),
                                locale),
                kit.headings().conditions(page.parameters(), locale),
                page.own(ReportPage.SPEC, "").isEmpty()
                        ? null
                        : page.parameters().specs().members().get(0).specName(),
                page.url().without(ReportPage.SPEC, "page").toString(),
                set == null ? null : set.name(),
                set == null
                        ? null
                        : page.url()
                                .to(MEMBERS)
                                .without(TAB, "sort", "columns", "page", "brandSet", "specs", ReportPage.SPEC)
                                .without(ComparisonChoice.PARAMETER)
                                .toString(),
                cards(page, answer, locale),
                tabs(page, bySpec, locale),
                kit.actions()
                        .addTo(
                                page.exports(PATH)
                                        .quantityUnits(page.url(), page.state().units())
                                        .moneyUnits(page.url(), page.state().units())
                                        .withAsOf(kit.headings().time(answer.asOf())),
                                RowKind.SHOP,
                                page,
                                reader),
                drawn(page, answer, bySpec, locale));
    }

    @Override
    public ReportTable<CustomerSalesRow> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        boolean bySpec = bySpec(page);
        CustomerSalesAnswer answer = answer(page, bySpec);
        return new ReportTable<>(
                TITLE,
                columns(page, answer, bySpec, locale),
                new TableRows<>(report.named(answer.customers()), totals(answer)),
                answer.asOf());
    }

    private CustomerSalesAnswer answer(ReportPage page, boolean bySpec) {
        return report.answer(page.parameters(), bySpec, compared(page));
    }

    private @Nullable ComparedPeriods compared(ReportPage page) {
        return comparisons.of(page.parameters()).orElse(null);
    }

    private static boolean bySpec(ReportPage page) {
        String tab = page.own(TAB, "");
        if (!tab.isEmpty() && !tab.equals(SPECS)) {
            throw BadRequestException.forValue(TAB, tab);
        }
        return tab.equals(SPECS);
    }

    private static List<CustomerSalesRow> totals(CustomerSalesAnswer answer) {
        return answer.customers().isEmpty() ? List.of() : List.of(answer.total());
    }

    private List<CardView> cards(ReportPage page, CustomerSalesAnswer answer, Locale locale) {
        Units units = page.state().units();
        CustomerSalesRow total = answer.total();
        String changes = kit.text(
                "analysis.customersales.card.changes",
                locale,
                kit.figures().change(total.yearOnYear()),
                kit.figures().change(total.monthOnMonth()));
        return List.of(
                kit.card(
                        Metric.ORDERING,
                        answer.ordering(),
                        kit.text(
                                "analysis.customersales.card.active",
                                locale,
                                kit.figures().count(answer.active()),
                                kit.figures().percent(Ratio.rate(answer.ordering(), answer.active()))),
                        null,
                        units,
                        locale),
                kit.card(Metric.QUANTITY, total.cartons(), changes, null, units, locale),
                kit.card(
                        Metric.AMOUNT,
                        total.amount(),
                        kit.text(
                                "analysis.customersales.card.price",
                                locale,
                                kit.figures().decimal(total.averagePrice(), 2)),
                        null,
                        units,
                        locale),
                kit.card(
                        Metric.CASE_VALUE,
                        total.caseValue(),
                        kit.text("analysis.customersales.card.case", locale),
                        null,
                        units,
                        locale),
                kit.card(
                        Metric.CLASS1_SHARE,
                        total.firstClassShare(),
                        kit.text(
                                "analysis.customersales.card.specs",
                                locale,
                                kit.figures().count(total.specCount())),
                        null,
                        units,
                        locale));
    }

    private List<TabView> tabs(ReportPage page, boolean bySpec, Locale locale) {
        PageUrl bare = page.url().without("page", "columns");
        return List.of(
                new TabView(
                        kit.text("analysis.customersales.tab.customers", locale),
                        bare.without(TAB).toString(),
                        null,
                        !bySpec),
                new TabView(
                        kit.text("analysis.customersales.tab.specs", locale),
                        bare.with(TAB, SPECS).toString(),
                        null,
                        bySpec));
    }

    /** Only the customers in view are looked up by name, unless names decide the order. */
    private TableView drawn(ReportPage page, CustomerSalesAnswer answer, boolean bySpec, Locale locale) {
        TableDefinition<CustomerSalesRow> columns = columns(page, answer, bySpec, locale);
        SortOrder order = page.state().sort();
        boolean byName = order != null && BY_NAME.contains(order.key());
        List<CustomerSalesRow> sorted =
                columns.sorted(byName ? report.named(answer.customers()) : answer.customers(), order);
        int size = page.state().size();
        int first = (int) Math.min((long) page.state().page() * size, Math.max(0, (sorted.size() - 1) / size * size));
        List<CustomerSalesRow> part = sorted.subList(first, Math.min(sorted.size(), first + size));
        return kit.tables()
                .renderPage(
                        columns,
                        new TableRows<>(byName ? part : report.named(part), totals(answer)),
                        sorted.size(),
                        page.state(),
                        locale);
    }

    private TableDefinition<CustomerSalesRow> columns(
            ReportPage page, CustomerSalesAnswer answer, boolean bySpec, Locale locale) {
        List<Column<CustomerSalesRow>> columns = new ArrayList<>(customer(page, locale));
        if (bySpec) {
            columns.addAll(across(page, answer));
            columns.add(Metric.QUANTITY.column(
                    "qty", Label.key("analysis.customersales.total"), CustomerSalesRow::cartons));
        } else {
            columns.addAll(figures());
        }
        ComparedPeriods compared = compared(page);
        if (compared != null) {
            columns.addAll(ComparedCartons.columns(compared, CustomerSalesRow::compared));
        }
        return new TableDefinition<>("customer-sales", columns, CustomerSalesRow::licenceNo);
    }

    private List<Column<CustomerSalesRow>> customer(ReportPage page, Locale locale) {
        PageUrl orders = ShopLinks.orders(page, "customerSet", ReportPage.SPEC, ComparisonChoice.PARAMETER);
        ShopLinks.Files files = kit.shops().files(page);
        Function<CustomerSalesRow, @Nullable String> open = row ->
                row.id() == 0 ? null : orders.with("licence", row.licenceNo()).toString();
        return List.of(
                Column.<CustomerSalesRow>of(
                                "licence_no",
                                "analysis.shops.licence",
                                ColumnType.TEXT,
                                row -> row.id() == 0 ? kit.text("tools.table.total", locale) : row.licenceNo())
                        .linkedTo(open),
                Column.<CustomerSalesRow>of("name", "analysis.shops.name", ColumnType.TEXT, CustomerSalesRow::name)
                        .linkedTo(row -> row.id() == 0 ? null : files.of(row.id(), row.licenceNo())),
                Column.<CustomerSalesRow>of(
                                "manager", "analysis.shops.manager", ColumnType.TEXT, CustomerSalesRow::managerName)
                        .hiddenAtFirst(),
                coded("format", facts -> name(facts.format()), locale),
                coded("marketType", facts -> name(facts.marketType()), locale),
                coded("scale", facts -> facts.scale() == 0 ? null : String.valueOf(facts.scale()), locale),
                Column.of(
                        "tier",
                        "tools.dimension.tier",
                        ColumnType.COUNT,
                        row -> row.facts() == null ? null : row.facts().tier()));
    }

    private Column<CustomerSalesRow> coded(
            String fact, Function<RetailerMember, @Nullable String> code, Locale locale) {
        return Column.of(
                fact.equals("marketType") ? "market_type" : fact, "tools.dimension." + fact, ColumnType.TEXT, row -> {
                    RetailerMember facts = row.facts();
                    String value = facts == null ? null : code.apply(facts);
                    return value == null ? null : kit.text("tools.dimension." + fact + "." + value, locale);
                });
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static List<Column<CustomerSalesRow>> figures() {
        return List.of(
                Metric.ORDER_DAYS.column("order_days", CustomerSalesRow::orderDays),
                Metric.SPEC_COUNT.column("spec_count", CustomerSalesRow::specCount),
                Metric.QUANTITY.column("qty", CustomerSalesRow::cartons),
                Metric.AMOUNT.column("amount", CustomerSalesRow::amount),
                Metric.AVERAGE_PRICE.column("avg_price", CustomerSalesRow::averagePrice),
                Metric.CASE_VALUE.column("case_value", CustomerSalesRow::caseValue),
                Metric.CLASS1_SHARE.column("class1_share", CustomerSalesRow::firstClassShare),
                Metric.YEAR_ON_YEAR.column("qty_yoy", CustomerSalesRow::yearOnYear),
                Metric.MONTH_ON_MONTH.column("qty_mom", CustomerSalesRow::monthOnMonth),
                Metric.SET_SHARE.column("share", CustomerSalesRow::share));
    }

    /** A column a spec that anybody ordered, by spec code; the best sold ones while there are too many. */
    private static List<Column<CustomerSalesRow>> across(ReportPage page, CustomerSalesAnswer answer) {
        Map<Integer, Long> sold = answer.total().bySpec();
        List<SpecChoice.Member> ordered = page.parameters().specs().members().stream()
                .filter(spec -> sold.containsKey(spec.specId()))
                .toList();
        Set<Integer> best = Set.copyOf(ordered.stream()
                .sorted(Comparator.comparing((SpecChoice.Member spec) -> -sold.getOrDefault(spec.specId(), 0L)))
                .limit(SPECS_ACROSS)
                .map(SpecChoice.Member::specId)
                .toList());
        List<Column<CustomerSalesRow>> columns = new ArrayList<>();
        for (SpecChoice.Member spec : ordered) {
            if (best.contains(spec.specId())) {
                columns.add(Metric.QUANTITY.column(
                        "qty_" + spec.specCode(),
                        Label.text(spec.specName()),
                        row -> row.of(spec.specId()) == 0 ? null : row.of(spec.specId())));
            }
        }
        if (best.size() < ordered.size()) {
            columns.add(Metric.QUANTITY.column(
                    "qty_rest",
                    Label.key("analysis.customersales.rest"),
                    row -> row.cartons() - best.stream().mapToLong(row::of).sum()));
        }
        return columns;
    }
}

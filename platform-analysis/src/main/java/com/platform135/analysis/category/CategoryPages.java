package com.platform135.analysis.category;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.PageKit;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparisonChoice;
import com.platform135.tools.report.Comparisons;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.ToolbarView;
import com.platform135.tools.table.Units;

/** What the page 客户分类销售情况一览表 shows. */
@Service
class CategoryPages implements ReportScreen {

    static final String PATH = "/analysis/category";

    /** {@code monthly=1} shows the months of the period one by one. */
    private static final Set<String> OWN = Set.of("monthly", ComparisonChoice.PARAMETER);

    private static final Dimension STARTING_BY = Dimension.FORMAT;

    private static final String TITLE = "analysis.category.title";
    private static final String SHOPS = "/analysis/distribution";
    private static final int MOST_MONTHS = 24;
    private static final List<Dimension> DIMENSIONS = List.of(
            STARTING_BY,
            Dimension.MARKET_TYPE,
            Dimension.AREA_TYPE,
            Dimension.SCALE,
            Dimension.CUSTOMER_TYPE,
            Dimension.TIER,
            Dimension.VISIT_CLASS,
            Dimension.TERMINAL,
            Dimension.ORG,
            Dimension.MANAGER,
            Dimension.MONTH,
            Dimension.NONE);

    private final CategoryReport report;
    private final Comparisons comparisons;
    private final PageKit kit;

    CategoryPages(CategoryReport report, Comparisons comparisons, PageKit kit) {
        this.report = report;
        this.comparisons = comparisons;
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
        return "analysis/category/page";
    }

    @Override
    public Set<String> own() {
        return OWN;
    }

    @Override
    public Dimension startingBy() {
        return STARTING_BY;
    }

    @Override
    public CategoryView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        CategoryAnswer answer = answer(page);
        ReportTable<CategoryRow> table = table(page, answer, locale);
        return new CategoryView(
                kit.filters()
                        .bar(
                                page.url(),
                                reader,
                                DIMENSIONS,
                                List.of(comparisons.field(page.parameters(), locale)),
                                locale),
                kit.headings().conditions(page.parameters(), locale),
                cards(answer.total(), page, locale),
                toolbar(page, answer, reader),
                kit.draw(table, page, locale),
                chart(page, answer, locale));
    }

    @Override
    public ReportTable<CategoryRow> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        return table(page, answer(page), locale);
    }

    private CategoryAnswer answer(ReportPage page) {
        return report.answer(page.parameters(), months(page), compared(page));
    }

    private @Nullable ComparedPeriods compared(ReportPage page) {
        return comparisons.of(page.parameters()).orElse(null);
    }

    private static List<YearMonth> months(ReportPage page) {
        List<YearMonth> months = page.parameters().period().months();
        boolean wanted =
                page.own("monthly", "").equals("1") && page.parameters().by() != Dimension.MONTH;
        return wanted && months.size() > 1 && months.size() <= MOST_MONTHS ? months : List.of();
    }

    private ReportTable<CategoryRow> table(ReportPage page, CategoryAnswer answer, Locale locale) {
        Dimension by = page.parameters().by();
        UnaryOperator<String> names =
                kit.dimensions().groups(by, page.parameters().scope(), locale);
        PageUrl here = page.url().without("page", "sort", "columns");
        return new ReportTable<>(
                TITLE,
                CategoryTable.of(
                        by.key(),
                        months(page),
                        compared(page),
                        names,
                        opened(page),
                        code -> group(page, code)
                                .map(url -> url.to(SHOPS).without("monthly", "columns"))
                                .orElse(
                                        code.equals(SalesGroup.TOTAL)
                                                ? here.to(SHOPS)
                                                        .without("monthly")
                                                        .with("by", Dimension.NONE.key())
                                                : null)),
                new TableRows<>(answer.groups(), List.of(answer.total())),
                answer.asOf());
    }

    private static Optional<PageUrl> group(ReportPage page, String code) {
        return code.equals(SalesGroup.TOTAL)
                ? Optional.empty()
                : Drill.into(page.url(), page.parameters().by(), code);
    }

    /** One level down: from a unit to its units, from a class or a market to its customer managers, from a manager to the shops. */
    private Function<String, @Nullable PageUrl> opened(ReportPage page) {
        boolean oneManager =
                page.parameters().scope().isManager() || page.parameters().by() == Dimension.MANAGER;
        return code -> group(page, code)
                .map(url -> oneManager
                        ? url.to(SHOPS).without("monthly", "columns").with("tab", "carried")
                        : url.with(
                                "by",
                                kit.dimensions().below(page.parameters(), code).key()))
                .orElse(null);
    }

    private ToolbarView toolbar(ReportPage page, CategoryAnswer answer, PlatformUser reader) {
        PageUrl url = page.url();
        ToolbarView toolbar = kit.actions()
                .addTo(
                        page.exports(PATH)
                                .quantityUnits(url, page.state().units())
                                .moneyUnits(url, page.state().units())
                                .withAsOf(kit.headings().time(answer.asOf())),
                        RowKind.GROUP,
                        page,
                        reader);
        boolean shown = !months(page).isEmpty();
        int months = page.parameters().period().months().size();
        if (months < 2 || months > MOST_MONTHS || page.parameters().by() == Dimension.MONTH) {
            return toolbar;
        }
        return toolbar.action(
                shown ? "analysis.category.months.hide" : "analysis.category.months.show",
                url.with("monthly", shown ? null : "1").toString());
    }

    private List<CardView> cards(CategoryRow total, ReportPage page, Locale locale) {
        Units units = page.state().units();
        return List.of(
                kit.card(
                        Metric.QUANTITY,
                        total.cartons(),
                        kit.text(
                                "analysis.category.card.changes",
                                locale,
                                kit.figures().change(total.yearOnYear()),
                                kit.figures().change(total.monthOnMonth())),
                        null,
                        units,
                        locale),
                kit.card(
                        Metric.AMOUNT,
                        total.amount(),
                        kit.text(
                                "analysis.category.card.price",
                                locale,
                                kit.figures().decimal(total.averagePrice(), 2)),
                        null,
                        units,
                        locale),
                kit.card(
                        Metric.CASE_VALUE,
                        total.caseValue(),
                        kit.text("analysis.category.card.case", locale),
                        null,
                        units,
                        locale),
                kit.card(
                        Metric.DISTRIBUTION_RATE,
                        total.rate(),
                        kit.text(
                                "analysis.category.card.shops",
                                locale,
                                kit.figures().count(total.ordering()),
                                kit.figures().count(total.active())),
                        null,
                        units,
                        locale),
                kit.card(
                        Metric.ORDER_DAYS,
                        total.orderDays(),
                        kit.text(
                                "analysis.category.card.per-shop",
                                locale,
                                kit.figures().decimal(total.cartonsPerShop(), 2)),
                        null,
                        units,
                        locale));
    }

    private @Nullable ChartView chart(ReportPage page, CategoryAnswer answer, Locale locale) {
        if (answer.groups().isEmpty()) {
            return null;
        }
        UnaryOperator<String> names = kit.dimensions()
                .groups(page.parameters().by(), page.parameters().scope(), locale);
        return ChartView.bars(
                        kit.text(
                                "analysis.category.chart",
                                locale,
                                kit.dimensions().name(page.parameters().by(), locale)),
                        Format.NUMBER,
                        answer.groups().stream()
                                .map(row -> names.apply(row.dimension()))
                                .toList(),
                        new Series(
                                kit.text("analysis.category.chart.now", locale),
                                answer.groups().stream()
                                        .map(row -> BigDecimal.valueOf(row.cartons()))
                                        .toList(),
                                Colour.ACTUAL),
                        new Series(
                                kit.text("analysis.category.chart.last-year", locale),
                                answer.groups().stream()
                                        .map(row -> BigDecimal.valueOf(row.cartonsLastYear()))
                                        .toList(),
                                Colour.LAST_YEAR))
                .in(kit.text("tools.unit.carton", locale));
    }
}

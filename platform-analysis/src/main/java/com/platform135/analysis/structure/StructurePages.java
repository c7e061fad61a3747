package com.platform135.analysis.structure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.Shown;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Kind;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.filter.FilterField.Option;
import com.platform135.tools.report.Drill;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** What the page 客户类型信息-结构 shows. */
@Service
class StructurePages implements ReportScreen {

    static final String PATH = "/analysis/structure";

    private static final String ACROSS = "across";
    private static final String TITLE = "analysis.structure.title";
    private static final String SHOPS = "/analysis/distribution";
    private static final String SALES = "/analysis/customer-sales";
    private static final int COLUMNS_AT_FIRST = 12;
    private static final List<SpecDimension> COLUMNS =
            List.of(SpecDimension.PRICE_CLASS, SpecDimension.SEGMENT, SpecDimension.BRAND, SpecDimension.PROVINCE);
    private static final List<Dimension> ROWS = List.of(
            Dimension.CUSTOMER_TYPE,
            Dimension.FORMAT,
            Dimension.MARKET_TYPE,
            Dimension.AREA_TYPE,
            Dimension.SCALE,
            Dimension.TIER,
            Dimension.VISIT_CLASS,
            Dimension.TERMINAL,
            Dimension.ORG,
            Dimension.MANAGER,
            Dimension.MONTH);

    private final StructureReport report;
    private final SpecGroupings groupings;
    private final PageKit kit;

    StructurePages(StructureReport report, SpecGroupings groupings, PageKit kit) {
        this.report = report;
        this.groupings = groupings;
        this.kit = kit;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String template() {
        return "analysis/structure/page";
    }

    @Override
    public Set<String> own() {
        return Set.of(ACROSS, Shown.PARAMETER);
    }

    @Override
    public Dimension startingBy() {
        return Dimension.CUSTOMER_TYPE;
    }

    @Override
    public StructureView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        StructureAnswer answer = answer(page);
        ReportTable<StructureRow> table = table(page, answer, locale);
        return new StructureView(
                kit.filters().bar(page.url(), reader, ROWS, fields(page, locale), locale),
                conditions(page, kit.headings(), locale),
                kit.actions()
                        .addTo(
                                page.exports(PATH)
                                        .quantityUnits(page.url(), page.state().units())
                                        .moneyUnits(page.url(), page.state().units())
                                        .withAsOf(kit.headings().time(answer.asOf())),
                                RowKind.GROUP,
                                page,
                                reader),
                kit.draw(table, page, locale),
                chart(page, answer, locale));
    }

    @Override
    public ReportTable<StructureRow> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        return table(page, answer(page), locale);
    }

    /** What stands across the table is asked for too. */
    @Override
    public List<Heading.Condition> conditions(ReportPage page, ReportHeadings with, Locale locale) {
        return Stream.concat(
                        with.conditions(page.parameters(), locale).stream(),
                        Stream.of(new Heading.Condition(
                                kit.text("analysis.structure.across", locale),
                                kit.text(across(page).nameKey(), locale))))
                .toList();
    }

    private StructureAnswer answer(ReportPage page) {
        Dimension by = page.parameters().by() == Dimension.NONE
                ? startingBy()
                : page.parameters().by();
        return report.answer(page.parameters().with(by), across(page));
    }

    private static SpecDimension across(ReportPage page) {
        String key = page.own(ACROSS, COLUMNS.get(0).key());
        return SpecDimension.find(key)
                .filter(COLUMNS::contains)
                .orElseThrow(() -> BadRequestException.forValue(ACROSS, key));
    }

    private static Show show(ReportPage page) {
        return Shown.of(page, Show.SHARE);
    }

    private List<FilterField> fields(ReportPage page, Locale locale) {
        return List.of(
                FilterField.select(
                        ACROSS,
                        kit.text("analysis.structure.across", locale),
                        COLUMNS.stream()
                                .map(column -> Option.of(
                                        column.key(), kit.text(column.nameKey(), locale), column == across(page)))
                                .toList()),
                Shown.field(show(page), "analysis.structure.show.", kit, locale));
    }

    private ReportTable<StructureRow> table(ReportPage page, StructureAnswer answer, Locale locale) {
        Dimension by = page.parameters().by() == Dimension.NONE
                ? startingBy()
                : page.parameters().by();
        UnaryOperator<String> names =
                kit.dimensions().groups(by, page.parameters().scope(), locale);
        List<Column<StructureRow>> columns = new ArrayList<>();
        columns.add(Column.<StructureRow>of(
                        "dimension", "tools.dimension." + by.key(), ColumnType.TEXT, row -> names.apply(row.code()))
                .linkedTo(row -> row.code().equals(SalesGroup.TOTAL) ? null : opened(page, by, row.code())));
        columns.add(Metric.ACTIVE
                .<StructureRow>column("active", StructureRow::active)
                .hiddenAtFirst());
        columns.add(Metric.ORDERING
                .<StructureRow>column("ordering", StructureRow::ordering)
                .linkedTo(row -> shops(page, by, row.code(), null)));
        columns.add(Metric.QUANTITY.column("qty", row -> row.all().cartons()));
        columns.add(Metric.QUANTITY_SHARE.column("qty_share", StructureRow::shareOfScope));
        columns.add(Metric.AMOUNT
                .<StructureRow>column("amount", row -> row.all().amount())
                .hiddenAtFirst());
        columns.add(Metric.CASE_VALUE.column("case_value", row -> row.all().caseValue()));
        columns.addAll(parts(page, answer, by, locale));
        return new ReportTable<>(
                TITLE,
                new TableDefinition<>("type-structure", columns, StructureRow::code),
                new TableRows<>(answer.rows(), List.of(answer.total())),
                answer.asOf());
    }

    private List<Column<StructureRow>> parts(ReportPage page, StructureAnswer answer, Dimension by, Locale locale) {
        UnaryOperator<String> names = groupings.names(across(page), locale);
        Show show = show(page);
        List<Column<StructureRow>> columns = new ArrayList<>();
        for (int i = 0; i < answer.codes().size(); i++) {
            int part = i;
            String code = answer.codes().get(i);
            @Nullable String specs = asked(page, answer, code);
            Column<StructureRow> column = show.metric()
                    .<StructureRow>column(
                            show.key() + "_" + code, Label.text(names.apply(code)), row -> show.of(row, part))
                    .linkedTo(row -> specs == null || row.parts().get(part).cartons() == 0
                            ? null
                            : shops(page, by, row.code(), specs));
            columns.add(i < COLUMNS_AT_FIRST ? column : column.hiddenAtFirst());
        }
        return columns;
    }

    /** The specs of a group that the page looks at, as a list of codes; null where it looks at none of them. */
    private static @Nullable String asked(ReportPage page, StructureAnswer answer, String group) {
        String codes = page.parameters().specs().members().stream()
                .filter(member -> group.equals(answer.grouping().groupOf().get(member.specId())))
                .map(SpecChoice.Member::specCode)
                .collect(Collectors.joining(","));
        return codes.isEmpty() ? null : codes;
    }

    /** One level down: from a unit to its units or customer managers, from another group to its shops. */
    private @Nullable String opened(ReportPage page, Dimension by, String code) {
        return by == Dimension.ORG
                ? Drill.into(page.url(), by, code)
                        .map(url -> url.with(
                                "by",
                                kit.dimensions()
                                        .below(by, code, page.parameters().scope())
                                        .key()))
                        .map(String::valueOf)
                        .orElse(null)
                : shops(page, by, code, null);
    }

    /** The shops of a group that ordered, or what each of them ordered of these specs, most first. */
    private static @Nullable String shops(ReportPage page, Dimension by, String code, @Nullable String specs) {
        PageUrl url = page.url().without("page", "sort", "columns", "more", ACROSS, Shown.PARAMETER);
        return (code.equals(SalesGroup.TOTAL) ? Optional.of(url) : Drill.into(url, by, code))
                .map(group -> specs == null
                        ? group.to(SHOPS).with("by", Dimension.NONE.key()).with("tab", "carried")
                        : group.to(SALES)
                                .without("brandSet", "by")
                                .with("specs", specs)
                                .with("sort", "-qty"))
                .map(String::valueOf)
                .orElse(null);
    }

    private @Nullable ChartView chart(ReportPage page, StructureAnswer answer, Locale locale) {
        if (answer.rows().isEmpty() || answer.total().all().cartons() == 0) {
            return null;
        }
        Dimension by = page.parameters().by() == Dimension.NONE
                ? startingBy()
                : page.parameters().by();
        UnaryOperator<String> kinds =
                kit.dimensions().groups(by, page.parameters().scope(), locale);
        UnaryOperator<String> groups = groupings.names(across(page), locale);
        List<String> codes = answer.codes().stream().limit(COLUMNS_AT_FIRST).toList();
        Series[] series = Stream.concat(answer.rows().stream(), Stream.of(answer.total()))
                .filter(row -> row.all().cartons() > 0)
                .map(row -> new Series(kinds.apply(row.code()), shares(row, codes.size()), Colour.ACTUAL))
                .toArray(Series[]::new);
        return ChartView.line(
                        kit.text(
                                "analysis.structure.chart",
                                locale,
                                kit.dimensions().name(by, locale),
                                kit.text(across(page).nameKey(), locale)),
                        Format.RATE,
                        codes.stream().map(groups).toList(),
                        series)
                .as(Kind.HEAT);
    }

    private static List<@Nullable BigDecimal> shares(StructureRow row, int count) {
        List<@Nullable BigDecimal> shares = new ArrayList<>();
        IntStream.range(0, count).forEach(part -> shares.add(row.share(part)));
        return shares;
    }
}

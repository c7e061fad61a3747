package com.platform135.analysis.chances;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.PageKit;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** Areas of high sales and few shops. */
@Service
class AreaPages implements ReportScreen {

    static final String PATH = "/analysis/chances/areas";

    private static final int PLACES = 2;

    private final AreaReport report;
    private final PageKit kit;

    AreaPages(AreaReport report, PageKit kit) {
        this.report = report;
        this.kit = kit;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String template() {
        return "analysis/chances/page";
    }

    @Override
    public ChanceView view(ReportPage page, PlatformUser reader, Locale locale) {
        AreaReport.Answer answer = report.answer(page.parameters());
        ReportTable<AreaRow> table = table(answer, locale);
        return new ChanceView(
                kit.text("analysis.chances.areas.what", locale, answer.day()),
                kit.filters().shops(page.url(), reader, List.of(), locale),
                kit.headings().conditions(page.parameters(), locale),
                List.of(),
                ChanceTabs.all(page.url(), "areas"),
                kit.actions()
                        .addTo(page.exports(PATH), RowKind.GROUP, page, reader)
                        .quantityUnits(page.url(), page.state().units())
                        .withAsOf(kit.headings().time(answer.asOf())),
                kit.draw(table, page, locale));
    }

    @Override
    public ReportTable<AreaRow> table(ReportPage page, PlatformUser reader, Locale locale) {
        return table(report.answer(page.parameters()), locale);
    }

    private ReportTable<AreaRow> table(AreaReport.Answer answer, Locale locale) {
        return new ReportTable<>("analysis.chances.areas", columns(locale), TableRows.of(answer.rows()), answer.asOf());
    }

    private TableDefinition<AreaRow> columns(Locale locale) {
        return new TableDefinition<>(
                "chance-areas",
                List.of(
                        Column.of(
                                "unit",
                                "analysis.chances.unit",
                                ColumnType.TEXT,
                                row -> row.unit() + " · " + area(row, locale)),
                        Metric.SHOPS.column("shops", AreaRow::shops),
                        Metric.SHOP_SHARE.column("shop_share", AreaRow::shopShare),
                        Metric.QUANTITY.column("qty", AreaRow::cartons),
                        Metric.QUANTITY_SHARE.column("qty_share", AreaRow::cartonShare),
                        Metric.QUANTITY_PER_SHOP.column(
                                "per_shop", Label.key("analysis.chances.per-shop"), AreaRow::perShop),
                        Column.<AreaRow>of(
                                        "times",
                                        "analysis.chances.times",
                                        ColumnType.DECIMAL,
                                        row -> BigDecimal.valueOf(row.times()).setScale(PLACES, RoundingMode.HALF_UP))
                                .toned(row -> row.isChance() ? "act" : null),
                        Column.<AreaRow>of(
                                        "sentence",
                                        "analysis.signal.sentence",
                                        ColumnType.TEXT,
                                        row -> sentence(row, locale))
                                .unsorted(),
                        Metric.EXPECTED_GAIN.column("gain", AreaRow::gain)),
                AreaRow::code);
    }

    private String area(AreaRow row, Locale locale) {
        return row.area() == null
                ? kit.text("tools.dimension.unknown", locale)
                : kit.text("tools.dimension.areaType." + row.area(), locale);
    }

    private @Nullable String sentence(AreaRow row, Locale locale) {
        return row.isChance()
                ? kit.text(
                        "analysis.chances.areas.sentence",
                        locale,
                        kit.figures().percent(row.shopShare()),
                        kit.figures().percent(row.cartonShare()),
                        kit.figures().decimal(row.times(), PLACES),
                        kit.figures().count(row.needed()),
                        kit.figures().count(row.gain()))
                : null;
    }
}

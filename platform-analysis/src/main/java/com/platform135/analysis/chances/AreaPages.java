package com.platform135.analysis.chances;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.ToolbarView;

/** Areas of high sales and few shops. */
@Service
class AreaPages implements ReportScreen {

    static final String PATH = "/analysis/chances/areas";

    private static final int PLACES = 2;

    private final AreaReport report;
    private final AreaDecisions decisions;
    private final PageKit kit;

    AreaPages(AreaReport report, AreaDecisions decisions, PageKit kit) {
        this.report = report;
        this.decisions = decisions;
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
        AreaReport.Answer answer = answer(page);
        ReportTable<AreaRow> table = table(answer, locale);
        return new ChanceView(
                kit.text("analysis.chances.areas.what", locale, answer.day()),
                kit.filters().shops(page.url(), reader, List.of(), locale),
                kit.headings().conditions(page.parameters(), locale),
                List.of(),
                ChanceTabs.all(page.url(), "areas"),
                toolbar(page, reader)
                        .quantityUnits(page.url(), page.state().units())
                        .withAsOf(kit.headings().time(answer.asOf())),
                kit.draw(table, page, locale));
    }

    private ToolbarView toolbar(ReportPage page, PlatformUser reader) {
        ToolbarView files = page.exports(PATH);
        if (AreaDecisions.mayDecide(reader)) {
            PageUrl here = PageUrl.of(PATH + "/decide")
                    .with("kind", RowKind.AREA.name())
                    .with("view", page.url().without("page").toString());
            files = files.onTicked("analysis.chances.decide", here.toString())
                    .onTicked(
                            "analysis.chances.area.finish",
                            here.to(PATH + "/finish").toString());
        }
        return kit.actions().addTo(files, RowKind.AREA, page, reader);
    }

    /** The areas with what was decided about them. */
    private AreaReport.Answer answer(ReportPage page) {
        AreaReport.Answer found = report.answer(page.parameters());
        LocalDate asked = AreaReport.asked(page.parameters());
        return new AreaReport.Answer(
                found.asOf(), found.day(), decisions.decided(page.parameters().scope(), found.rows(), asked));
    }

    /** As of which the page's areas were found. */
    LocalDate day(ReportPage page) {
        return report.answer(page.parameters()).day();
    }

    /** An area in one line, with its figures and what was decided. */
    AreaDecideView.Line line(AreaRow row, Locale locale) {
        return new AreaDecideView.Line(name(row, locale), sentence(row, locale), state(row, locale));
    }

    String action(AreaDecisionKind kind, Locale locale) {
        return kit.text("analysis.chances.area.action." + kind, locale);
    }

    @Override
    public ReportTable<AreaRow> table(ReportPage page, PlatformUser reader, Locale locale) {
        return table(answer(page), locale);
    }

    private ReportTable<AreaRow> table(AreaReport.Answer answer, Locale locale) {
        return new ReportTable<>("analysis.chances.areas", columns(locale), TableRows.of(answer.rows()), answer.asOf());
    }

    private TableDefinition<AreaRow> columns(Locale locale) {
        return new TableDefinition<>(
                "chance-areas",
                List.of(
                        Column.of("unit", "analysis.chances.unit", ColumnType.TEXT, row -> name(row, locale)),
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
                        Metric.EXPECTED_GAIN.column("gain", AreaRow::gain),
                        Column.<AreaRow>of("state", "analysis.signal.state", ColumnType.TEXT, row -> state(row, locale))
                                .toned(row -> tone(row.decision())),
                        Column.of(
                                "decided_by",
                                "analysis.signal.decided-by",
                                ColumnType.TEXT,
                                row -> row.decision() == null
                                        ? null
                                        : row.decision().decidedByName()),
                        Column.of(
                                "note",
                                "analysis.signal.note",
                                ColumnType.TEXT,
                                row -> row.decision() == null
                                        ? null
                                        : row.decision().note())),
                AreaRow::code);
    }

    private String name(AreaRow row, Locale locale) {
        return row.unit() + " · " + area(row, locale);
    }

    private @Nullable String tone(@Nullable AreaDecisionRow decision) {
        if (decision == null) {
            return null;
        }
        return decision.isLate(decisions.today()) ? "late" : decision.state() == AreaState.ADOPTED ? "act" : "ok";
    }

    private @Nullable String state(AreaRow row, Locale locale) {
        AreaDecisionRow decision = row.decision();
        if (decision == null) {
            return row.isChance() ? kit.text("analysis.chances.area.state.OPEN", locale) : null;
        }
        LocalDate day = switch (decision.kind()) {
            case ADOPTED -> decision.doneOn() == null ? decision.dueOn() : decision.doneOn();
            case DISMISSED -> decision.untilOn();
        };
        String late = decision.isLate(decisions.today()) ? ".late" : "";
        return kit.text("analysis.chances.area.state." + decision.state() + late, locale, String.valueOf(day));
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

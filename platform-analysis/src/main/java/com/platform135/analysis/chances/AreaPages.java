package com.platform135.analysis.chances;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.decision.DecideView;
import com.platform135.analysis.decision.DecisionState;
import com.platform135.analysis.decision.DecisionTexts;
import com.platform135.analysis.screen.PageKit;
import com.platform135.tools.error.OneOf;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.filter.FilterField.Option;
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

    /** Prefix of the messages of decisions about areas. */
    static final String WORDS = "analysis.chances.area";

    /** Value of {@code state=} that lists what the reader adopted and has not done yet. */
    static final String OWN_WORK = Shown.MINE.key();

    private static final String STATE = "state";
    private static final int PLACES = 2;

    /** Which areas are shown. */
    private enum Shown {
        ALL,
        CHANCE,
        OPEN,
        ADOPTED,
        MINE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean holds(AreaRow row, PlatformUser reader) {
            AreaDecisionRow decision = row.decision();
            return switch (this) {
                case ALL -> true;
                case CHANCE -> row.isChance();
                case OPEN -> row.state() == DecisionState.OPEN;
                case ADOPTED -> row.state() == DecisionState.ADOPTED;
                case MINE -> ADOPTED.holds(row, reader) && decision != null && decision.decidedBy() == reader.staffId();
            };
        }

        static Shown of(ReportPage page) {
            String key = page.own(STATE, ALL.key());
            return OneOf.named(STATE, key, values(), Shown::key);
        }
    }

    private final AreaReport report;
    private final AreaDecisions decisions;
    private final AreaNames names;
    private final DecisionTexts texts;
    private final PageKit kit;

    AreaPages(AreaReport report, AreaDecisions decisions, AreaNames names, DecisionTexts texts, PageKit kit) {
        this.report = report;
        this.decisions = decisions;
        this.names = names;
        this.texts = texts;
        this.kit = kit;
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
    public Set<String> own() {
        return Set.of(STATE);
    }

    @Override
    public String template() {
        return "analysis/chances/page";
    }

    @Override
    public ChanceView view(ReportPage page, PlatformUser reader, Locale locale) {
        AreaReport.Answer answer = answer(page);
        ReportTable<AreaRow> table = table(shown(page, answer, reader), locale);
        return new ChanceView(
                what(answer.day(), locale),
                kit.filters().shops(page.url(), reader, locale, List.of(states(page, locale))),
                kit.headings().conditions(page.parameters(), locale),
                cards(page, answer, reader, locale),
                ChanceTabs.all(page.url(), "areas"),
                toolbar(page, reader)
                        .quantityUnits(page.url(), page.state().units())
                        .withAsOf(kit.headings().time(answer.asOf())),
                kit.draw(table, page, locale));
    }

    private FilterField states(ReportPage page, Locale locale) {
        Shown shown = Shown.of(page);
        return FilterField.select(
                STATE,
                kit.text("analysis.signal.state", locale),
                Arrays.stream(Shown.values())
                        .map(one -> Option.of(
                                one == Shown.ALL ? "" : one.key(),
                                kit.text("analysis.chances.area.shown." + one.key(), locale),
                                one == shown))
                        .toList());
    }

    /** How many areas there are, are chances, wait for a decision, are being worked on. */
    private List<ChanceView.CardView> cards(
            ReportPage page, AreaReport.Answer answer, PlatformUser reader, Locale locale) {
        Shown current = Shown.of(page);
        return Stream.of(Shown.ALL, Shown.CHANCE, Shown.OPEN, Shown.ADOPTED)
                .map(shown -> new ChanceView.CardView(
                        kit.text("analysis.chances.area.shown." + shown.key(), locale),
                        kit.figures().count(count(answer, shown, reader)),
                        page.url()
                                .without("page")
                                .with(STATE, shown == Shown.ALL ? null : shown.key())
                                .toString(),
                        "",
                        null,
                        shown == current))
                .toList();
    }

    private static long count(AreaReport.Answer answer, Shown shown, PlatformUser reader) {
        return answer.rows().stream().filter(row -> shown.holds(row, reader)).count();
    }

    private static AreaReport.Answer shown(ReportPage page, AreaReport.Answer answer, PlatformUser reader) {
        Shown shown = Shown.of(page);
        return new AreaReport.Answer(
                answer.asOf(),
                answer.day(),
                answer.rows().stream().filter(row -> shown.holds(row, reader)).toList());
    }

    /** The rule, with its thresholds of the day. */
    private String what(LocalDate day, Locale locale) {
        AreaReport.Thresholds thresholds = report.thresholds(day);
        return kit.text(
                "analysis.chances.areas.what",
                locale,
                day,
                thresholds.times().stripTrailingZeros().toPlainString(),
                AreaReport.LEAST_SHOPS,
                thresholds.fresh().stripTrailingZeros().toPlainString());
    }

    private ToolbarView toolbar(ReportPage page, PlatformUser reader) {
        ToolbarView files = page.exports(PATH);
        if (decisions.mayDecide(reader)) {
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
    DecideView.Line line(AreaRow row, Locale locale) {
        return new DecideView.Line(name(row, locale), null, null, sentence(row, locale), state(row, locale));
    }

    @Override
    public ReportTable<AreaRow> table(ReportPage page, PlatformUser reader, Locale locale) {
        return table(shown(page, answer(page), reader), locale);
    }

    private ReportTable<AreaRow> table(AreaReport.Answer answer, Locale locale) {
        return new ReportTable<>("analysis.chances.areas", columns(locale), TableRows.of(answer.rows()), answer.asOf());
    }

    private TableDefinition<AreaRow> columns(Locale locale) {
        List<Column<AreaRow>> columns = new ArrayList<>(List.of(
                Column.of("unit", "analysis.chances.unit", ColumnType.TEXT, row -> name(row, locale)),
                Metric.SHOPS.column("shops", AreaRow::shops),
                Metric.SHOP_SHARE
                        .<AreaRow>column("shop_share", AreaRow::shopShare)
                        .hiddenAtFirst(),
                Metric.QUANTITY.<AreaRow>column("qty", AreaRow::cartons).hiddenAtFirst(),
                Metric.QUANTITY_SHARE
                        .<AreaRow>column("qty_share", AreaRow::cartonShare)
                        .hiddenAtFirst(),
                Metric.QUANTITY_PER_SHOP.column("per_shop", Label.key("analysis.chances.per-shop"), AreaRow::perShop),
                Column.<AreaRow>of(
                                "times",
                                "analysis.chances.times",
                                ColumnType.DECIMAL,
                                row -> BigDecimal.valueOf(row.times()).setScale(PLACES, RoundingMode.HALF_UP))
                        .toned(row -> row.isChance() ? "act" : null),
                Column.<AreaRow>of(
                                "sentence", "analysis.signal.sentence", ColumnType.TEXT, row -> sentence(row, locale))
                        .unsorted(),
                Metric.EXPECTED_GAIN.column("gain", AreaRow::gain),
                Column.<AreaRow>of("state", "analysis.signal.state", ColumnType.TEXT, row -> state(row, locale))
                        .linkedTo(AreaPages::decision)
                        .toned(row -> DecisionTexts.tone(row.decision(), decisions.today()))));
        columns.addAll(DecisionTexts.columns(AreaRow::decision));
        return new TableDefinition<>("chance-areas", columns, AreaRow::code).comingOf(AreaThread::of);
    }

    private String name(AreaRow row, Locale locale) {
        return names.name(row.unit(), row.area(), locale);
    }

    private @Nullable String state(AreaRow row, Locale locale) {
        return row.state() == null ? null : texts.state(WORDS, row.decision(), decisions.today(), locale);
    }

    private static @Nullable String decision(AreaRow row) {
        return row.decision() == null ? null : AreaThread.path(row.decision().decisionId());
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

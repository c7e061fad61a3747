package com.platform135.analysis.chances;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.analysis.screen.PageKit;
import com.platform135.db.retailer.AreaType;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.filter.FilterField.Option;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** Opportunities that visits raised, by type, area and state, with what was ordered since. */
@Service
class EnteredPages implements ReportScreen {

    static final String PATH = "/analysis/chances/entered";

    private static final String KIND = "kind";
    private static final String STATE = "state";
    private static final List<String> KINDS = List.of("", "spec", "other");
    private static final String FOLLOWED = "followed";
    private static final String CONVERTED = "converted";
    private static final List<String> STATES =
            List.of("", FOLLOWED, CONVERTED, "OPEN", "ESCALATED", "ANSWERED", "DONE", "DROPPED");

    private final EnteredQueries queries;
    private final SpecGains specGains;
    private final PageKit kit;
    private final Clock clock;

    EnteredPages(EnteredQueries queries, SpecGains specGains, PageKit kit, Clock clock) {
        this.queries = queries;
        this.specGains = specGains;
        this.kit = kit;
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
        return "analysis/chances/page";
    }

    @Override
    public Set<String> own() {
        return Set.of(KIND, STATE);
    }

    @Override
    @Transactional(readOnly = true)
    public ChanceView view(ReportPage page, PlatformUser reader, Locale locale) {
        List<EnteredRow> all = all(page);
        Map<SpecGains.Wanted, Long> gains = gains(page, all);
        ReportTable<EnteredRow> table = table(page, chosen(page, all), gains, locale);
        return new ChanceView(
                kit.text("analysis.chances.entered.what", locale),
                bar(page.url(), reader, locale),
                kit.headings().conditions(page.parameters(), locale),
                cards(page, all, gains, locale),
                ChanceTabs.all(page.url(), "entered"),
                kit.actions()
                        .addTo(page.exports(PATH), RowKind.SHOP, page, reader)
                        .withAsOf(kit.headings().time(table.asOf())),
                kit.draw(table, page, locale));
    }

    @Override
    @Transactional(readOnly = true)
    public ReportTable<EnteredRow> table(ReportPage page, PlatformUser reader, Locale locale) {
        List<EnteredRow> rows = chosen(page, all(page));
        return table(page, rows, gains(page, rows), locale);
    }

    /** 预计增量 of those that name a spec, where the peers say one. */
    private Map<SpecGains.Wanted, Long> gains(ReportPage page, List<EnteredRow> rows) {
        return specGains.of(
                page.parameters().scope(),
                rows.stream().map(EnteredRow::wanted).filter(Objects::nonNull).collect(Collectors.toSet()),
                AreaReport.asked(page.parameters()),
                page.parameters().today());
    }

    private static @Nullable Long gain(EnteredRow row, Map<SpecGains.Wanted, Long> gains) {
        SpecGains.Wanted wanted = row.wanted();
        return wanted == null ? null : gains.get(wanted);
    }

    private ReportTable<EnteredRow> table(
            ReportPage page, List<EnteredRow> rows, Map<SpecGains.Wanted, Long> gains, Locale locale) {
        return new ReportTable<>(
                "analysis.chances.entered",
                columns(kit.shops().filesSeen(page), gains, locale),
                TableRows.of(rows),
                Instant.now(clock));
    }

    /** Whatever their kind and state. */
    private List<EnteredRow> all(ReportPage page) {
        Set<AreaType> areas = page.parameters().filter().areaTypes();
        return queries.list(page.parameters().scope(), page.parameters().period(), LocalDate.now(clock)).stream()
                .filter(row -> areas.isEmpty() || (row.area() != null && areas.contains(AreaType.valueOf(row.area()))))
                .toList();
    }

    /** Those of the kind and state asked for. */
    private static List<EnteredRow> chosen(ReportPage page, List<EnteredRow> all) {
        String kind = chosen(page, KIND, KINDS);
        String state = chosen(page, STATE, STATES);
        return all.stream()
                .filter(row -> kind.isEmpty() || kind.equals(row.specName() == null ? "other" : "spec"))
                .filter(row -> switch (state) {
                    case "" -> true;
                    case FOLLOWED -> row.isOpen();
                    case CONVERTED -> row.isConverted();
                    default -> state.equals(row.state());
                })
                .toList();
    }

    private static String chosen(ReportPage page, String name, List<String> known) {
        String value = page.own(name, "");
        if (!known.contains(value)) {
            throw BadRequestException.forValue(name, value);
        }
        return value;
    }

    private FilterBar bar(PageUrl here, PlatformUser reader, Locale locale) {
        Set<String> areas = Set.copyOf(here.all("areaType"));
        return kit.filters()
                .bar(
                        here,
                        reader,
                        List.of(
                                select(here, KIND, KINDS, "analysis.chances.kind", locale),
                                select(here, STATE, STATES, "analysis.chances.state", locale),
                                FilterField.checks(
                                        "areaType",
                                        kit.text("tools.dimension.areaType", locale),
                                        kit.text("tools.filter.all", locale),
                                        Stream.of(AreaType.values())
                                                .map(area -> Option.of(
                                                        area.name(),
                                                        kit.text("tools.dimension.areaType." + area, locale),
                                                        areas.contains(area.name())))
                                                .toList())),
                        List.of());
    }

    private FilterField select(PageUrl here, String name, List<String> values, String key, Locale locale) {
        String chosen = here.get(name) == null ? "" : String.valueOf(here.get(name));
        return FilterField.select(
                name,
                kit.text(key, locale),
                values.stream()
                        .map(value -> Option.of(
                                value,
                                value.isEmpty()
                                        ? kit.text("tools.filter.all", locale)
                                        : kit.text(key + "." + value, locale),
                                value.equals(chosen)))
                        .toList());
    }

    private List<ChanceView.CardView> cards(
            ReportPage page, List<EnteredRow> rows, Map<SpecGains.Wanted, Long> gains, Locale locale) {
        long withSpec = rows.stream().filter(row -> row.specName() != null).count();
        List<EnteredRow> open = rows.stream().filter(EnteredRow::isOpen).toList();
        long gain = open.stream()
                .map(row -> gain(row, gains))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        long converted = rows.stream().filter(EnteredRow::isConverted).count();
        long cartons = rows.stream().mapToLong(EnteredRow::convertedCartons).sum();
        PageUrl list = page.url().without("page", KIND, STATE);
        return List.of(
                card(
                        page,
                        "raised",
                        rows.size(),
                        list,
                        kit.text("analysis.chances.card.with-spec", locale, withSpec),
                        list.with(KIND, "spec").toString(),
                        locale),
                card(
                        page,
                        "open",
                        open.size(),
                        list.with(STATE, FOLLOWED),
                        kit.text(
                                "analysis.chances.card.gain",
                                locale,
                                kit.figures().count(gain)),
                        null,
                        locale),
                card(
                        page,
                        "converted",
                        converted,
                        list.with(STATE, CONVERTED),
                        kit.figures().percent(Ratio.rate(converted, rows.size())),
                        null,
                        locale),
                card(page, "cartons", cartons, null, "", null, locale));
    }

    private ChanceView.CardView card(
            ReportPage page,
            String key,
            long figure,
            @Nullable PageUrl list,
            String sub,
            @Nullable String subHref,
            Locale locale) {
        return new ChanceView.CardView(
                kit.text("analysis.chances.card." + key, locale),
                kit.figures().count(figure),
                list == null ? null : list.toString(),
                sub,
                subHref,
                list != null
                        && list.toString().equals(page.url().without("page").toString()));
    }

    private TableDefinition<EnteredRow> columns(
            ShopLinks.Files files, Map<SpecGains.Wanted, Long> gains, Locale locale) {
        return new TableDefinition<>(
                "chances-entered",
                List.of(
                        Column.<EnteredRow>of("name", "analysis.shops.name", ColumnType.TEXT, EnteredRow::name)
                                .linkedTo(row -> files.of(row.retailerId(), row.licenceNo())),
                        Column.<EnteredRow>of(
                                        "licence_no", "analysis.shops.licence", ColumnType.TEXT, EnteredRow::licenceNo)
                                .hiddenAtFirst(),
                        Column.of("manager", "analysis.shops.manager", ColumnType.TEXT, EnteredRow::managerName),
                        Column.of("raised_on", "analysis.chances.raised-on", ColumnType.DATE, EnteredRow::raisedOn),
                        Column.of(
                                "area",
                                "tools.dimension.areaType",
                                ColumnType.TEXT,
                                row -> row.area() == null
                                        ? null
                                        : kit.text("tools.dimension.areaType." + row.area(), locale)),
                        Column.of("spec_name", "analysis.peers.spec", ColumnType.TEXT, EnteredRow::specName),
                        Metric.EXPECTED_GAIN.column("gain", row -> gain(row, gains)),
                        Column.<EnteredRow>of("body", "analysis.chances.body", ColumnType.TEXT, EnteredRow::body)
                                .unsorted(),
                        Column.<EnteredRow>of(
                                        "state",
                                        "analysis.chances.state",
                                        ColumnType.TEXT,
                                        row -> kit.text("analysis.chances.state." + row.state(), locale))
                                .toned(row -> row.isConverted() ? "ok" : null),
                        Column.of(
                                "converted_on",
                                "analysis.chances.converted-on",
                                ColumnType.DATE,
                                EnteredRow::convertedOn),
                        Metric.QUANTITY.column(
                                "converted_qty",
                                Label.key("analysis.chances.converted"),
                                row -> row.convertedOn() == null ? null : row.convertedCartons())),
                EnteredRow::licenceNo);
    }
}

package com.platform135.analysis.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.screen.ToTarget;
import com.platform135.analysis.shops.ShopNames;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** The page 铺货率推演. */
@Service
class WhatIfPages implements ReportScreen {

    static final String PATH = ToTarget.PATH;

    private static final String TITLE = "analysis.whatif.title";
    private static final String TARGET = ToTarget.TARGET;
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final BigDecimal USUAL_TARGET = BigDecimal.valueOf(60);
    private static final int HIGHEST = 100;
    private static final int STEP = 5;

    private final WhatIfReport report;
    private final ShopDirectory directory;
    private final PageKit kit;

    WhatIfPages(WhatIfReport report, ShopDirectory directory, PageKit kit) {
        this.report = report;
        this.directory = directory;
        this.kit = kit;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String template() {
        return "analysis/whatif/page";
    }

    @Override
    public Set<String> own() {
        return Set.of(TARGET);
    }

    @Override
    public WhatIfView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        int now = report.percentNow(page.parameters());
        BigDecimal target = target(page, now);
        WhatIfReport.Answer answer = report.answer(page.parameters(), target.movePointLeft(2));
        ReportTable<CandidateRow> table = table(page, answer);
        return new WhatIfView(
                kit.filters().bar(page.url(), reader, List.of(), locale),
                kit.headings().conditions(page.parameters(), locale),
                page.own(ReportPage.SPEC, "").isEmpty()
                        ? null
                        : page.parameters().specs().members().get(0).specName(),
                page.url().without(ReportPage.SPEC, "page").toString(),
                page.url()
                        .to("/analysis/distribution")
                        .without(TARGET, "sort", "page", "columns")
                        .toString(),
                PATH,
                target.toPlainString(),
                now,
                kit.figures().percent(Ratio.rate(answer.ordering(), answer.active())),
                answer.ordering(),
                answer.active(),
                answer.needed(),
                answer.candidates(),
                answer.visits(),
                answer.days(),
                answer.managers(),
                answer.longest(),
                answer.visitsAShop().stripTrailingZeros().toPlainString(),
                answer.visitsADay(),
                answer.points().unmet(),
                answer.points().lapsed(),
                answer.points().sibling(),
                page.url().without(TARGET, "page").list(),
                choices(page, target, now),
                kit.actions()
                        .addTo(page.exports(PATH), RowKind.SHOP, page, reader)
                        .quantityUnits(page.url(), page.state().units())
                        .withAsOf(kit.headings().time(answer.asOf())),
                kit.draw(table, page, locale));
    }

    @Override
    public ReportTable<CandidateRow> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        BigDecimal target = target(page, report.percentNow(page.parameters()));
        return table(page, report.answer(page.parameters(), target.movePointLeft(2)));
    }

    /** In percent: as asked for, else the set's own target or the usual one; where that is reached the next step above. */
    private static BigDecimal target(ReportPage page, int now) {
        String text = page.own(TARGET, "");
        if (text.isEmpty()) {
            BigDecimal aim = page.parameters()
                    .specs()
                    .targetOn(page.parameters().period().lastDay())
                    .map(target -> target.movePointRight(2).stripTrailingZeros())
                    .orElse(USUAL_TARGET);
            return aim.compareTo(BigDecimal.valueOf(now)) > 0
                    ? aim
                    : BigDecimal.valueOf(Math.min(HIGHEST, now / STEP * STEP + STEP));
        }
        if (!PERCENT.matcher(text).matches() || new BigDecimal(text).compareTo(BigDecimal.valueOf(HIGHEST)) > 0) {
            throw BadRequestException.forValue(TARGET, text);
        }
        return new BigDecimal(text);
    }

    /** The next steps above the present rate, and the target itself. */
    private static List<WhatIfView.Choice> choices(ReportPage page, BigDecimal target, int now) {
        int first = now / STEP * STEP + STEP;
        return Stream.concat(
                        Stream.iterate(first, percent -> percent <= HIGHEST, percent -> percent + STEP)
                                .limit(6)
                                .map(BigDecimal::valueOf),
                        Stream.of(target.stripTrailingZeros()))
                .sorted()
                .map(BigDecimal::toPlainString)
                .distinct()
                .map(percent -> new WhatIfView.Choice(
                        percent,
                        page.url().without("page").with(TARGET, percent).toString(),
                        new BigDecimal(percent).compareTo(target) == 0))
                .toList();
    }

    private ReportTable<CandidateRow> table(ReportPage page, WhatIfReport.Answer answer) {
        ShopNames names = new ShopNames(directory);
        names.load(
                answer.rows().stream().map(CandidateRow::retailerId).toList(),
                answer.rows().stream().map(CandidateRow::managerId).toList());
        PageUrl peers = page.url()
                .to("/analysis/peers/shop")
                .without(TARGET, "brandSet", "specs", ReportPage.SPEC, "sort", "page", "size", "columns", "more", "by");
        ShopLinks.Files files = kit.shops().files(page);
        Column<CandidateRow> manager = Column.of(
                "manager",
                "analysis.shops.manager",
                ColumnType.TEXT,
                row -> names.manager(row.managerId()).name());
        return new ReportTable<>(
                TITLE,
                new TableDefinition<>(
                        "whatif",
                        List.of(
                                Column.<CandidateRow>of(
                                                "name",
                                                "analysis.shops.name",
                                                ColumnType.TEXT,
                                                row -> names.shop(row.retailerId())
                                                        .name())
                                        .linkedTo(row -> files.of(
                                                row.retailerId(),
                                                names.shop(row.retailerId()).licenceNo())),
                                Column.of("rank", "analysis.whatif.rank", ColumnType.COUNT, CandidateRow::rank),
                                Column.<CandidateRow>of(
                                                "licence_no",
                                                "analysis.shops.licence",
                                                ColumnType.TEXT,
                                                row -> names.shop(row.retailerId())
                                                        .licenceNo())
                                        .linkedTo(row -> peers.with(
                                                        "licence",
                                                        names.shop(row.retailerId())
                                                                .licenceNo())
                                                .toString()),
                                page.parameters().scope().isManager() ? manager.hiddenAtFirst() : manager,
                                Column.of("score", "analysis.whatif.score", ColumnType.COUNT, CandidateRow::score),
                                Metric.PEER_CARRYING.column("peers_carrying", CandidateRow::share),
                                Column.of("unmet", "analysis.whatif.unmet", ColumnType.FLAG, CandidateRow::unmet),
                                Column.of("lapsed", "analysis.whatif.lapsed", ColumnType.FLAG, CandidateRow::lapsed),
                                Column.of("sibling", "analysis.whatif.sibling", ColumnType.FLAG, CandidateRow::sibling),
                                Metric.QUANTITY.column("qty", CandidateRow::cartons),
                                Metric.DISTRIBUTION_RATE.column(
                                        "rate_after",
                                        Label.key("analysis.whatif.rate-after"),
                                        CandidateRow::rateAfter)),
                        row -> names.shop(row.retailerId()).licenceNo()),
                TableRows.of(answer.rows()),
                answer.asOf());
    }
}

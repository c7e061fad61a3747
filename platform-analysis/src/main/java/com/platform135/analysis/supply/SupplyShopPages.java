package com.platform135.analysis.supply;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Service;

import com.platform135.analysis.orders.ShopHeadRow;
import com.platform135.analysis.orders.ShopHeads;
import com.platform135.analysis.screen.CardView;
import com.platform135.analysis.screen.PageKit;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.tools.export.Heading;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.Units;

/** What one customer wanted, was allowed and got, spec by spec. */
@Service
class SupplyShopPages implements ReportScreen {

    static final String PATH = SupplyPages.PATH + "/shop";

    private final SupplyReport report;
    private final ShopHeads shops;
    private final PageKit kit;

    SupplyShopPages(SupplyReport report, ShopHeads shops, PageKit kit) {
        this.report = report;
        this.shops = shops;
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
    public String template() {
        return "analysis/supply/shop";
    }

    @Override
    public Set<String> own() {
        return Set.of(ShopHeads.LICENCE);
    }

    @Override
    public SupplyShopView view(ReportPage page, PlatformUser reader, Locale locale) {
        ShopHeadRow shop = shops.of(page);
        SalesAnswer answer = report.ofShops(page.parameters().unfiltered(), Set.of(shop.id()));
        ReportTable<SpecSupplyRow> table = table(page, answer, locale);
        return new SupplyShopView(
                shop,
                words(page.parameters(), kit.headings(), locale),
                page.url()
                        .to(SupplyPages.PATH)
                        .without(ShopHeads.LICENCE, "page", "columns")
                        .with("sort", "-gap")
                        .toString(),
                orders(page).toString(),
                cards(SupplyFigures.of(answer.total()), page.state().units(), locale),
                kit.actions()
                        .addTo(
                                page.exports(PATH)
                                        .quantityUnits(page.url(), page.state().units())
                                        .withAsOf(kit.headings().time(table.asOf())),
                                RowKind.SPEC,
                                page,
                                reader),
                kit.draw(table, page, locale));
    }

    @Override
    public ReportTable<SpecSupplyRow> table(ReportPage page, PlatformUser reader, Locale locale) {
        return table(
                page,
                report.ofShops(
                        page.parameters().unfiltered(), Set.of(shops.of(page).id())),
                locale);
    }

    @Override
    public List<Heading.Condition> conditions(ReportPage page, ReportHeadings headings, Locale locale) {
        return words(page.parameters(), headings, locale);
    }

    private ReportTable<SpecSupplyRow> table(ReportPage page, SalesAnswer answer, Locale locale) {
        PageUrl orders = orders(page).without("brandSet");
        List<SpecSupplyRow> rows = SupplyPages.specRows(page.parameters().specs(), answer.total());
        return new ReportTable<>(
                "analysis.supply.shop.title",
                SupplyTables.specs(code -> orders.with("specs", code).toString(), false),
                new TableRows<>(
                        rows,
                        rows.isEmpty()
                                ? List.of()
                                : List.of(new SpecSupplyRow(
                                        "",
                                        kit.text("analysis.screen.whole", locale),
                                        answer.total().any()))),
                answer.asOf().changedAt());
    }

    private static PageUrl orders(ReportPage page) {
        return ShopLinks.orders(page);
    }

    private static List<Heading.Condition> words(ReportParameters parameters, ReportHeadings headings, Locale locale) {
        return headings.conditions(parameters.unfiltered(), locale).subList(0, 3);
    }

    private List<CardView> cards(SupplyFigures now, Units units, Locale locale) {
        return List.of(
                kit.card(Metric.NEED, now.need(), "", null, units, locale),
                kit.card(Metric.LIMIT, now.limit(), "", null, units, locale),
                kit.card(Metric.ORDERED, now.ordered(), "", null, units, locale),
                kit.card(Metric.FILL_RATE, now.fillRate(), "", null, units, locale),
                kit.card(Metric.LIMIT_FILL_RATE, now.limitRate(), "", null, units, locale),
                kit.card(
                        Metric.SHORTFALL,
                        now.gap(),
                        kit.text("analysis.supply.card.specs", locale, now.gapSpecs(), now.unmetSpecs()),
                        null,
                        units,
                        locale));
    }
}

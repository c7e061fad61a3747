package com.platform135.analysis.pricestock;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Service;

import com.platform135.analysis.orders.ShopHeads;
import com.platform135.analysis.screen.PageKit;
import com.platform135.tools.export.Heading;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.TableRows;

/** What one sample point recorded. */
@Service
class PricePointPages implements ReportScreen {

    static final String PATH = PriceStockPages.PATH + "/point";

    private final PriceStockReport report;
    private final ShopHeads shops;
    private final PageKit kit;

    PricePointPages(PriceStockReport report, ShopHeads shops, PageKit kit) {
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
        return "analysis/pricestock/point";
    }

    @Override
    public Set<String> own() {
        return Set.of(ShopHeads.LICENCE);
    }

    @Override
    public PricePointView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        ReportTable<ReadingRow> table = table(page, reader, locale);
        return new PricePointView(
                shops.of(page),
                conditions(page, kit.headings(), locale),
                page.url()
                        .to(PriceStockPages.PATH)
                        .without(ShopHeads.LICENCE, "page", "sort", "columns")
                        .with("tab", PriceStockTab.POINTS.key())
                        .toString(),
                page.exports(PATH)
                        .quantityUnits(page.url(), page.state().units())
                        .withAsOf(kit.headings().time(table.asOf())),
                kit.draw(table, page, locale));
    }

    @Override
    public ReportTable<ReadingRow> table(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        String word = kit.text("analysis.pricestock.inverted", locale);
        return new ReportTable<>(
                "analysis.pricestock.point.title",
                PriceStockTables.readings(report.lines(page.parameters()), inverted -> inverted ? word : ""),
                TableRows.of(report.readings(page.parameters(), shops.of(page).id())),
                report.asOf());
    }

    @Override
    public List<Heading.Condition> conditions(ReportPage page, ReportHeadings headings, Locale locale) {
        return headings.conditions(page.parameters(), locale).subList(0, 3);
    }
}

package com.platform135.analysis.orders;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.PageKit;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.export.Heading;
import com.platform135.tools.layout.LocalAddress;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportScreens;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** What the page 订单明细 shows: the lines of one shop in a period, and what they add up to. */
@Service
class OrderLinePages {

    static final String PATH = "/analysis/distribution/orders";
    static final Set<String> OWN = Set.of(ShopHeads.LICENCE, ShopLinks.BACK);

    private final OrderLineQueries queries;
    private final ShopHeads shops;
    private final SalesStore sales;
    private final ReportScreens screens;
    private final PageKit kit;

    OrderLinePages(OrderLineQueries queries, ShopHeads shops, SalesStore sales, ReportScreens screens, PageKit kit) {
        this.queries = queries;
        this.shops = shops;
        this.sales = sales;
        this.screens = screens;
        this.kit = kit;
    }

    OrderLinesView view(ReportPage asked, PlatformUser reader, Locale locale) {
        ReportPage page = asked.narrowed();
        ShopHeadRow shop = shops.of(page);
        ReportTable<OrderLineRow> table = table(page, shop, locale);
        return new OrderLinesView(
                shop,
                conditions(page.parameters(), locale),
                back(page),
                screens.menuKey(back(page), reader).orElse("analysis.orders.back"),
                page.exports(PATH)
                        .quantityUnits(page.url(), page.state().units())
                        .moneyUnits(page.url(), page.state().units())
                        .withAsOf(kit.headings().time(table.asOf())),
                kit.draw(table, page, locale));
    }

    /** The list the reader came from: the one that said so, else the shops that carry what was asked for. */
    private static String back(ReportPage page) {
        String list = page.own(ShopLinks.BACK, "");
        return list.isEmpty()
                ? page.url()
                        .to("/analysis/distribution")
                        .without("licence", "sort", "page", "columns")
                        .with("tab", "carried")
                        .toString()
                : LocalAddress.of(list).text();
    }

    /** The table in view, whole, for a file. */
    ReportTable<OrderLineRow> file(ReportPage asked, Locale locale) {
        ReportPage page = asked.narrowed();
        return table(page, shops.of(page), locale);
    }

    private ReportTable<OrderLineRow> table(ReportPage page, ShopHeadRow shop, Locale locale) {
        ReportParameters parameters = page.parameters();
        List<OrderLineRow> lines = queries.listLines(
                parameters.scope(),
                shop.id(),
                parameters.period(),
                parameters.specs().all() ? null : parameters.specs().specIds(),
                parameters.attribution() == Attribution.CURRENT ? parameters.today() : null);
        return new ReportTable<>(
                "analysis.orders.title",
                columns(locale),
                new TableRows<>(lines, lines.isEmpty() ? List.of() : List.of(total(lines))),
                sales.read(snapshot -> snapshot.asOf().changedAt()));
    }

    /** Which shops were asked for doesn't matter any more: one was. */
    private List<Heading.Condition> conditions(ReportParameters parameters, Locale locale) {
        SpecChoice specs = parameters.specs();
        return List.of(
                new Heading.Condition(
                        kit.text("tools.report.condition.period", locale),
                        kit.headings().period(parameters, locale)),
                new Heading.Condition(
                        kit.text("tools.report.condition.specs", locale),
                        kit.headings().specs(specs, locale)));
    }

    private TableDefinition<OrderLineRow> columns(Locale locale) {
        return new TableDefinition<>(
                "order-lines",
                List.of(
                        Column.of(
                                "order_no",
                                "analysis.orders.number",
                                ColumnType.TEXT,
                                row -> row.orderDate() == null
                                        ? kit.text("analysis.orders.total", locale)
                                        : row.orderNo()),
                        Column.of("order_date", "analysis.orders.date", ColumnType.DATE, OrderLineRow::orderDate),
                        Column.of(
                                "spec_code",
                                "analysis.distribution.column.spec-code",
                                ColumnType.TEXT,
                                OrderLineRow::specCode),
                        Column.of(
                                "spec_name",
                                "analysis.distribution.column.spec-name",
                                ColumnType.TEXT,
                                OrderLineRow::specName),
                        Column.of("need_qty", "analysis.orders.need", ColumnType.CARTONS, OrderLineRow::need),
                        Column.of("limit_qty", "analysis.orders.limit", ColumnType.CARTONS, OrderLineRow::limit),
                        Column.of("order_qty", "analysis.orders.ordered", ColumnType.CARTONS, OrderLineRow::ordered),
                        Column.of("price", "analysis.orders.price", ColumnType.PRICE, OrderLineRow::price),
                        Metric.AMOUNT.column("amount", OrderLineRow::amount),
                        Column.of(
                                "channel",
                                "analysis.orders.channel",
                                ColumnType.TEXT,
                                row -> row.orderDate() == null
                                        ? ""
                                        : kit.text("analysis.orders.channel." + row.channel(), locale))));
    }

    private static OrderLineRow total(List<OrderLineRow> lines) {
        @Nullable
        Long limit = lines.stream()
                .map(OrderLineRow::limit)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
        return new OrderLineRow(
                null,
                "",
                "",
                "",
                lines.stream().mapToLong(OrderLineRow::need).sum(),
                limit,
                lines.stream().mapToLong(OrderLineRow::ordered).sum(),
                0,
                lines.stream().mapToLong(OrderLineRow::fen).sum(),
                0);
    }
}

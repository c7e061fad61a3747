package com.platform135.analysis.peers;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.PageKit;
import com.platform135.analysis.shops.ShopNames;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportParametersReader;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.SortOrder;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableView;

/** The list of 客户对标分析: own customers with their standing, to choose one from. */
@Service
class PeerPages implements ReportScreen {

    static final String PATH = "/analysis/peers";

    private static final String TITLE = "analysis.peers.title";
    private static final String SEARCH = "q";
    private static final Set<String> BY_NAME = Set.of("licence_no", "name", "manager");

    private final PeerReport report;
    private final PeerNames groups;
    private final ShopDirectory directory;
    private final PageKit kit;

    PeerPages(PeerReport report, PeerNames groups, ShopDirectory directory, PageKit kit) {
        this.report = report;
        this.groups = groups;
        this.directory = directory;
        this.kit = kit;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String template() {
        return "analysis/peers/list";
    }

    @Override
    public Set<String> own() {
        return Set.of(SEARCH);
    }

    @Override
    public PeerListView view(ReportPage page, PlatformUser reader, Locale locale) {
        PeerReport.Answer answer = report.answer(page.parameters());
        ShopNames names = new ShopNames(directory);
        List<PeerRow> rows = sorted(page, answer.rows(), names, locale);
        return new PeerListView(
                bar(page.url(), reader, locale),
                kit.headings().conditions(page.parameters(), locale),
                answer.rows().size(),
                (int) answer.rows().stream().filter(row -> !row.enough()).count(),
                kit.actions()
                        .addTo(page.exports(PATH), RowKind.SHOP, page, reader)
                        .quantityUnits(page.url(), page.state().units())
                        .withAsOf(kit.headings().time(answer.asOf())),
                shown(page, rows, names, locale));
    }

    @Override
    public ReportTable<PeerRow> table(ReportPage page, PlatformUser reader, Locale locale) {
        PeerReport.Answer answer = report.answer(page.parameters());
        ShopNames names = new ShopNames(directory);
        load(names, answer.rows());
        return new ReportTable<>(
                TITLE, columns(page, names, locale), TableRows.of(searched(page, answer.rows(), names)), answer.asOf());
    }

    private FilterBar bar(PageUrl here, PlatformUser reader, Locale locale) {
        FilterBar shared = kit.filters().shops(here, reader, List.of(), locale);
        FilterField search = FilterField.text(SEARCH, kit.text("analysis.peers.search", locale), here.get(SEARCH));
        return kit.filters()
                .bar(
                        here,
                        reader,
                        Stream.concat(Stream.of(search), shared.fields().stream())
                                .toList(),
                        shared.moreBut(ReportParametersReader.SHOP));
    }

    private List<PeerRow> sorted(ReportPage page, List<PeerRow> all, ShopNames names, Locale locale) {
        SortOrder order = page.state().sort();
        boolean asksForNames = !page.own(SEARCH, "").isEmpty() || (order != null && BY_NAME.contains(order.key()));
        if (asksForNames) {
            load(names, all);
        }
        return columns(page, names, locale).sorted(searched(page, all, names), order);
    }

    private static List<PeerRow> searched(ReportPage page, List<PeerRow> rows, ShopNames names) {
        String wanted = page.own(SEARCH, "").strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? rows
                : rows.stream()
                        .filter(row -> {
                            ShopDirectory.Shop shop = names.shop(row.retailerId());
                            return shop.licenceNo().contains(wanted)
                                    || shop.name().toLowerCase(Locale.ROOT).contains(wanted);
                        })
                        .toList();
    }

    private TableView shown(ReportPage page, List<PeerRow> rows, ShopNames names, Locale locale) {
        int size = page.state().size();
        int first = (int) Math.min((long) page.state().page() * size, Math.max(0, (rows.size() - 1) / size * size));
        List<PeerRow> some = rows.subList(first, Math.min(rows.size(), first + size));
        load(names, some);
        return kit.tables()
                .renderPage(columns(page, names, locale), TableRows.of(some), rows.size(), page.state(), locale);
    }

    private static void load(ShopNames names, List<PeerRow> rows) {
        names.load(
                rows.stream().map(PeerRow::retailerId).toList(),
                rows.stream().map(PeerRow::managerId).toList());
    }

    private TableDefinition<PeerRow> columns(ReportPage page, ShopNames names, Locale locale) {
        PageUrl shop = page.url().to(PeerShopPages.PATH).without("sort", "page", "size", "columns", "q", "more");
        ShopLinks.Files files = kit.shops().files(page);
        Column<PeerRow> manager = Column.of(
                "manager",
                "analysis.shops.manager",
                ColumnType.TEXT,
                row -> names.manager(row.managerId()).name());
        return new TableDefinition<>(
                "peers",
                List.of(
                        Column.<PeerRow>of(
                                        "name",
                                        "analysis.shops.name",
                                        ColumnType.TEXT,
                                        row -> names.shop(row.retailerId()).name())
                                .linkedTo(row -> files.of(
                                        row.retailerId(),
                                        names.shop(row.retailerId()).licenceNo())),
                        Column.<PeerRow>of(
                                        "licence_no",
                                        "analysis.shops.licence",
                                        ColumnType.TEXT,
                                        row -> names.shop(row.retailerId()).licenceNo())
                                .linkedTo(row -> shop.with(
                                                "licence",
                                                names.shop(row.retailerId()).licenceNo())
                                        .toString()),
                        page.parameters().scope().isManager() ? manager.hiddenAtFirst() : manager,
                        Column.of(
                                "peer_group",
                                "analysis.peers.group",
                                ColumnType.TEXT,
                                row -> row.key() == null ? null : groups.name(row.key(), locale)),
                        Column.<PeerRow>of("peers", "analysis.peers.count", ColumnType.COUNT, PeerRow::peers)
                                .toned(row -> row.enough() ? null : "act"),
                        Metric.QUANTITY.column("qty", PeerRow::cartons),
                        Metric.PEER_MEAN.column("peer_qty", PeerRow::peerCartons),
                        Metric.PEER_STANDING.column("standing", PeerRow::standing),
                        Metric.CASE_VALUE.column("case_value", PeerRow::caseValue),
                        Column.of(
                                "peer_case_value",
                                "analysis.peers.case-value",
                                ColumnType.PRICE,
                                PeerRow::peerCaseValue),
                        Metric.SPEC_COUNT.column("spec_count", PeerRow::specs),
                        Column.of("peer_specs", "analysis.peers.specs", ColumnType.DECIMAL, PeerRow::peerSpecs)),
                row -> Objects.requireNonNull(names.shop(row.retailerId())).licenceNo());
    }
}

package com.platform135.analysis.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.ToTarget;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;

/** The page's tables: a row a spec, a row a group with the specs across, a row a shop. */
final class DistributionTables {

    /** More specs than this don't fit across a screen; the set as a whole stands for them. */
    private static final int SPECS_ACROSS = 12;

    private static final Pattern BRAND_AND_KIND = Pattern.compile(".+?[(（](.+)[)）]");

    private DistributionTables() {}

    /** Without a dimension: specs down, their figures across. */
    static TableDefinition<DistributionRow> bySpec(
            PageUrl url, @Nullable ComparedPeriods compared, UnaryOperator<String> names) {
        Function<DistributionRow, PageUrl> shops =
                row -> row.specName() == null ? url : url.with(ReportPage.SPEC, row.specCode());
        List<Column<DistributionRow>> columns = new ArrayList<>();
        columns.add(Column.<DistributionRow>of(
                        "spec_name",
                        "analysis.distribution.column.spec-name",
                        ColumnType.TEXT,
                        row -> row.specName() == null ? names.apply(row.specCode()) : row.specName())
                .linkedTo(
                        row -> row.specName() == null ? null : shops.apply(row).toString()));
        columns.add(Column.<DistributionRow>of(
                        "spec_code",
                        "analysis.distribution.column.spec-code",
                        ColumnType.TEXT,
                        DistributionRow::specCode)
                .hiddenAtFirst());
        columns.add(Metric.ACTIVE
                .<DistributionRow>column("active", DistributionRow::active)
                .linkedTo(row -> tab(url, Tab.ACTIVE)));
        columns.add(Metric.ORDERING
                .<DistributionRow>column("ordering", DistributionRow::ordering)
                .linkedTo(row -> listed(row) ? tab(shops.apply(row), Tab.CARRIED) : null));
        columns.add(Metric.DISTRIBUTION_RATE.column("rate", DistributionRow::rate));
        columns.addAll(against(Function.identity(), row -> listed(row) ? toTarget(shops.apply(row), row) : null));
        columns.addAll(compared(compared, Function.identity()));
        return new TableDefinition<>("distribution", columns, row -> row.specName() == null ? null : row.specCode());
    }

    /** With a dimension: groups down, a rate a spec across, then the figures of any spec. */
    static TableDefinition<DistributionGroup> byGroup(
            String dimensionKey,
            SpecChoice specs,
            @Nullable ComparedPeriods compared,
            UnaryOperator<String> names,
            Function<String, @Nullable PageUrl> open,
            Function<String, @Nullable PageUrl> into) {
        List<Column<DistributionGroup>> columns = new ArrayList<>();
        columns.add(Column.<DistributionGroup>of(
                        "dimension",
                        "tools.dimension." + dimensionKey,
                        ColumnType.TEXT,
                        group -> names.apply(group.code()))
                .linkedTo(group -> text(open.apply(group.code()))));
        Function<DistributionGroup, @Nullable String> carried = group -> tab(into.apply(group.code()), Tab.CARRIED);
        columns.add(Metric.ACTIVE
                .<DistributionGroup>column("active", group -> group.any().active())
                .linkedTo(group -> tab(into.apply(group.code()), Tab.ACTIVE)));
        columns.addAll(across(specs, into));
        columns.add(rate("rate", Label.key("analysis.distribution.spec.any"), DistributionGroup::any)
                .linkedTo(carried));
        columns.add(Metric.ORDERING
                .<DistributionGroup>column("ordering", group -> group.any().ordering())
                .linkedTo(carried)
                .hiddenAtFirst());
        columns.addAll(against(DistributionGroup::any, group -> toTarget(into.apply(group.code()), group.any())));
        columns.addAll(compared(compared, DistributionGroup::any));
        return new TableDefinition<>("distribution", columns, DistributionGroup::code);
    }

    /**
     * @param formats from a 业态's code to its name
     * @param mixed whether shops with and without the set stand together
     */
    static TableDefinition<ShopRow> shops(
            PageUrl orders, ShopLinks.Files files, UnaryOperator<String> formats, boolean mixed) {
        List<Column<ShopRow>> columns = new ArrayList<>(List.of(
                Column.<ShopRow>of("licence_no", "analysis.shops.licence", ColumnType.TEXT, ShopRow::licenceNo)
                        .unsorted()
                        .linkedTo(shop -> orders(orders, shop)),
                Column.<ShopRow>of("name", "analysis.shops.name", ColumnType.TEXT, ShopRow::name)
                        .linkedTo(shop -> files.of(shop.id(), shop.licenceNo())),
                Column.of("manager", "analysis.shops.manager", ColumnType.TEXT, ShopRow::managerName),
                Column.<ShopRow>of(
                                "format",
                                "tools.dimension.format",
                                ColumnType.TEXT,
                                shop -> shop.facts() == null
                                        ? null
                                        : formats.apply(shop.facts().format()))
                        .unsorted(),
                Column.<ShopRow>of(
                                "tier",
                                "tools.dimension.tier",
                                ColumnType.COUNT,
                                shop -> shop.facts() == null
                                        ? null
                                        : shop.facts().tier())
                        .unsorted(),
                Column.<ShopRow>of(
                                "visit_class",
                                "tools.dimension.visitClass",
                                ColumnType.TEXT,
                                shop -> shop.facts() == null
                                        ? null
                                        : shop.facts().visitClass())
                        .unsorted()));
        if (mixed) {
            columns.add(Metric.CARRIED.column("carried", ShopRow::carried));
        }
        columns.add(Metric.LAST_ORDER.column("last_order_on", ShopRow::lastOrderOn));
        columns.add(Metric.QUANTITY.column("qty", ShopRow::cartons));
        return new TableDefinition<>("distribution-shops", columns, ShopRow::licenceNo);
    }

    /** The shops that bring a row to its target, as many as it needs; null where it needs none. */
    private static @Nullable String toTarget(@Nullable PageUrl url, DistributionRow row) {
        if (url == null || row.target() == null || row.needed() == null || row.needed() == 0) {
            return null;
        }
        return ToTarget.of(url, row.target());
    }

    /** A rate against its target and the period before, and what was sold. */
    private static <R> List<Column<R>> against(
            Function<R, DistributionRow> row, Function<R, @Nullable String> toTarget) {
        return List.of(
                Metric.DISTRIBUTION_TARGET.<R>column("target", r -> row.apply(r).target()),
                Metric.DISTRIBUTION_GAP.<R>column("gap", r -> row.apply(r).gap()),
                Metric.SHOPS_NEEDED
                        .<R>column("needed", r -> row.apply(r).needed())
                        .linkedTo(toTarget),
                Metric.PREVIOUS_RATE
                        .<R>column("prev_rate", r -> row.apply(r).rateBefore())
                        .hiddenAtFirst(),
                Metric.RATE_CHANGE.<R>column("rate_change", r -> row.apply(r).rateChange()),
                Metric.QUANTITY.<R>column("qty", r -> row.apply(r).cartons()),
                Metric.AMOUNT.<R>column("amount", r -> row.apply(r).amount()).hiddenAtFirst(),
                Metric.QUANTITY_PER_SHOP.<R>column(
                        "qty_per_shop", r -> row.apply(r).cartonsPerShop()));
    }

    /** The rate of the other side and the difference, and this side's where it isn't the period of the page. */
    private static <R> List<Column<R>> compared(@Nullable ComparedPeriods periods, Function<R, DistributionRow> row) {
        if (periods == null) {
            return List.of();
        }
        List<Column<R>> columns = new ArrayList<>();
        if (!periods.asAsked()) {
            columns.add(Metric.DISTRIBUTION_RATE.column(
                    "compared_now", Label.key("tools.comparison.now"), compared(row, DistributionRow.Compared::rate)));
        }
        columns.add(Metric.COMPARED_RATE.column("compared_rate", compared(row, DistributionRow.Compared::rateThen)));
        columns.add(Metric.COMPARED_POINTS.column("compared_change", compared(row, DistributionRow.Compared::change)));
        return columns;
    }

    private static <R> Function<R, @Nullable Object> compared(
            Function<R, DistributionRow> row, Function<DistributionRow.Compared, @Nullable Object> figure) {
        return r -> {
            DistributionRow.@Nullable Compared compared = row.apply(r).compared();
            return compared == null ? null : figure.apply(compared);
        };
    }

    /** A rate a spec with its shops, and for two specs and more one for all of them together. */
    private static List<Column<DistributionGroup>> across(SpecChoice specs, Function<String, @Nullable PageUrl> into) {
        List<SpecChoice.Member> members = specs.members();
        if (members.size() < 2) {
            return List.of();
        }
        List<Column<DistributionGroup>> columns = new ArrayList<>();
        if (members.size() <= SPECS_ACROSS) {
            List<String> names = shortNames(members);
            for (int i = 0; i < members.size(); i++) {
                String code = members.get(i).specCode();
                int place = i;
                columns.add(rate(
                                "rate_" + code,
                                Label.text(names.get(i)),
                                group -> group.specs().get(place))
                        .linkedTo(group -> spec(into.apply(group.code()), code)));
            }
        }
        columns.add(rate("rate_all", Label.key("analysis.distribution.spec.all"), DistributionGroup::all)
                .hiddenAtFirst());
        return columns;
    }

    private static Column<DistributionGroup> rate(
            String key, Label label, Function<DistributionGroup, DistributionRow> row) {
        return Metric.DISTRIBUTION_RATE
                .<DistributionGroup>column(key, label, group -> row.apply(group).rate())
                .withSub(group -> row.apply(group).ordering());
    }

    /** What stands in brackets, where that tells them apart and says enough: 软通泰, 通运; else the full names. */
    static List<String> shortNames(List<SpecChoice.Member> members) {
        List<Matcher> parts = members.stream()
                .map(member -> BRAND_AND_KIND.matcher(member.specName()))
                .toList();
        boolean enough =
                parts.stream().allMatch(part -> part.matches() && part.group(1).length() > 1)
                        && parts.stream().map(part -> part.group(1)).distinct().count() == members.size();
        return enough
                ? parts.stream().map(part -> part.group(1)).toList()
                : members.stream().map(SpecChoice.Member::specName).toList();
    }

    private static boolean listed(DistributionRow row) {
        return !row.specCode().equals(DistributionRow.ALL);
    }

    private static @Nullable String spec(@Nullable PageUrl url, String code) {
        return url == null ? null : tab(url.with(ReportPage.SPEC, code), Tab.CARRIED);
    }

    private static @Nullable String tab(@Nullable PageUrl url, Tab tab) {
        return url == null ? null : url.with("tab", tab.key()).toString();
    }

    private static @Nullable String text(@Nullable PageUrl url) {
        return url == null ? null : url.toString();
    }

    private static String orders(PageUrl url, ShopRow shop) {
        return url.with("licence", shop.licenceNo()).toString();
    }
}

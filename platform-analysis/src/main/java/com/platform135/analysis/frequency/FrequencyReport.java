package com.platform135.analysis.frequency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.springframework.stereotype.Service;

import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.MemberGroups;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ShopDirectory;

/** 订货次数 of every shop of N(P), and the shops by bands of it. */
@Service
class FrequencyReport {

    private static final int AT_ONCE = 2000;

    private final SalesStore sales;
    private final ShopDirectory directory;
    private final MemberGroups groups;

    FrequencyReport(SalesStore sales, ShopDirectory directory, MemberGroups groups) {
        this.sales = sales;
        this.directory = directory;
        this.groups = groups;
    }

    /** Shops by licence, still without their names. */
    record Found(Instant asOf, List<FrequencyRow> shops) {}

    /** Groups in the dimension's natural order, and all shops together. */
    record Grouped(Instant asOf, List<GroupRow> groups, GroupRow total) {}

    Found find(ReportParameters parameters) {
        return sales.read(snapshot -> new Found(snapshot.asOf().changedAt(), shops(snapshot, parameters.question())));
    }

    /** Both lists hold the shops of N(P) by licence. */
    private static List<FrequencyRow> shops(SalesSnapshot snapshot, SalesQuestion question) {
        Map<Integer, RetailerSales> ordered = new HashMap<>();
        snapshot.retailers(question).forEach(shop -> ordered.put(shop.retailerId(), shop));
        return snapshot.members(question).stream()
                .filter(RetailerMember::active)
                .map(member -> FrequencyRow.of(
                        member, Objects.requireNonNull(ordered.get(member.retailerId())), question.today()))
                .toList();
    }

    /** The shops by bands, group by group. */
    Grouped grouped(ReportParameters parameters) {
        Function<RetailerMember, String> code =
                groups.of(parameters.by(), parameters.scope()).ofMember();
        return sales.read(snapshot -> {
            SalesAnswer answer = snapshot.answer(parameters.question());
            List<FrequencyRow> shops = shops(snapshot, parameters.question());
            Map<String, List<FrequencyRow>> byGroup = new HashMap<>();
            shops.forEach(shop -> byGroup.computeIfAbsent(
                            code.apply(Objects.requireNonNull(shop.member())), c -> new ArrayList<>())
                    .add(shop));
            return new Grouped(
                    answer.asOf().changedAt(),
                    answer.groups().stream()
                            .map(SalesGroup::code)
                            .filter(byGroup::containsKey)
                            .map(group -> group(group, Objects.requireNonNull(byGroup.get(group)), parameters))
                            .toList(),
                    group(SalesGroup.TOTAL, shops, parameters));
        });
    }

    private static GroupRow group(String code, List<FrequencyRow> shops, ReportParameters parameters) {
        return new GroupRow(code, FrequencyRow.total(shops, parameters.today()), bands(shops));
    }

    static List<BandRow> bands(List<FrequencyRow> shops) {
        Map<Band, Integer> counts = new EnumMap<>(Band.class);
        shops.forEach(shop -> counts.merge(shop.band(), 1, Integer::sum));
        return Arrays.stream(Band.values())
                .map(band -> new BandRow(band, counts.getOrDefault(band, 0), shops.size()))
                .toList();
    }

    /** The rows with the names of shops and managers, in the order given. */
    List<FrequencyRow> named(List<FrequencyRow> rows) {
        Map<Integer, ShopDirectory.Manager> managers = directory.managers(
                rows.stream().map(row -> member(row).managerId()).distinct().toList());
        List<FrequencyRow> named = new ArrayList<>(rows.size());
        for (int first = 0; first < rows.size(); first += AT_ONCE) {
            List<FrequencyRow> some = rows.subList(first, Math.min(rows.size(), first + AT_ONCE));
            Map<Integer, ShopDirectory.Shop> shops = directory.shops(
                    some.stream().map(row -> member(row).retailerId()).toList());
            some.forEach(row -> named.add(row.named(
                    Objects.requireNonNull(shops.get(member(row).retailerId())),
                    Objects.requireNonNull(managers.get(member(row).managerId())))));
        }
        return named;
    }

    private static RetailerMember member(FrequencyRow row) {
        return Objects.requireNonNull(row.member());
    }
}

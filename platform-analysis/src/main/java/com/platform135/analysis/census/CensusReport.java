package com.platform135.analysis.census;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.report.MemberGroups;
import com.platform135.tools.report.ReportParameters;

/** Counts shops by two dimensions, as of the last day of the period. */
@Service
class CensusReport {

    static final String BY2 = "by2";
    static final String STATUS = "status";

    private final SalesStore sales;
    private final MemberGroups groups;

    CensusReport(SalesStore sales, MemberGroups groups) {
        this.sales = sales;
        this.groups = groups;
    }

    /** The second dimension an address asks for. */
    static Dimension second(ReportParameters parameters, Dimension otherwise) {
        String given = parameters.own().get(BY2);
        Dimension second = given == null
                ? otherwise
                : Dimension.find(given).orElseThrow(() -> BadRequestException.forValue(BY2, given));
        if (second == Dimension.MONTH || parameters.by() == Dimension.MONTH) {
            throw BadRequestException.forValue(second == Dimension.MONTH ? BY2 : "by", Dimension.MONTH.key());
        }
        return second;
    }

    /** The statuses an address asks for, 在营 where it doesn't. */
    static Set<RetailerStatus> statuses(ReportParameters parameters) {
        String given = parameters.own().getOrDefault(STATUS, RetailerStatus.ACTIVE.name());
        try {
            return List.of(given.split(",")).stream()
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .map(RetailerStatus::valueOf)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw BadRequestException.forValue(STATUS, given);
        }
    }

    CensusAnswer answer(ReportParameters parameters, Dimension second) {
        Set<RetailerStatus> wanted = statuses(parameters);
        return sales.read(snapshot -> answer(
                snapshot.asOf().changedAt(),
                snapshot.members(parameters.question()),
                wanted,
                groups.of(parameters.by(), parameters.scope()),
                groups.of(second, parameters.scope())));
    }

    private static CensusAnswer answer(
            Instant asOf,
            List<RetailerMember> all,
            Set<RetailerStatus> wanted,
            MemberGroups.Groups first,
            MemberGroups.Groups second) {
        Map<RetailerStatus, Integer> statuses = new EnumMap<>(RetailerStatus.class);
        all.forEach(shop -> statuses.merge(status(shop), 1, Integer::sum));
        List<RetailerMember> shops =
                all.stream().filter(shop -> wanted.contains(status(shop))).toList();
        List<String> seconds = present(second, shops);
        List<CensusRow> rows = present(first, shops).stream()
                .filter(code -> !code.equals(SalesGroup.TOTAL))
                .map(code -> row(
                        code,
                        shops.stream()
                                .filter(shop -> first.ofMember().apply(shop).equals(code))
                                .toList(),
                        second.ofMember(),
                        seconds,
                        shops.size()))
                .toList();
        return new CensusAnswer(
                asOf,
                shops,
                seconds,
                rows,
                row(SalesGroup.TOTAL, shops, second.ofMember(), seconds, shops.size()),
                statuses,
                others(all));
    }

    /** A shop without any facts on record on the day is none that trades. */
    private static RetailerStatus status(RetailerMember shop) {
        return shop.status() == null ? RetailerStatus.RESTING : shop.status();
    }

    private static List<String> present(MemberGroups.Groups groups, List<RetailerMember> shops) {
        Set<String> codes = shops.stream().map(groups.ofMember()).collect(Collectors.toSet());
        List<String> present = new ArrayList<>(groups.codes());
        present.retainAll(codes);
        if (codes.contains("") && !present.contains("")) {
            present.add("");
        }
        return present;
    }

    private static CensusRow row(
            String code,
            List<RetailerMember> shops,
            Function<RetailerMember, String> second,
            List<String> seconds,
            int all) {
        Map<String, Integer> counts = new HashMap<>();
        shops.forEach(shop -> counts.merge(second.apply(shop), 1, Integer::sum));
        return new CensusRow(
                code, seconds.stream().map(one -> counts.getOrDefault(one, 0)).toList(), shops.size(), all);
    }

    private static CensusAnswer.Others others(List<RetailerMember> all) {
        List<RetailerMember> active =
                all.stream().filter(RetailerMember::active).toList();
        return new CensusAnswer.Others(
                (int) active.stream()
                        .filter(shop -> shop.format() == RetailFormat.Q)
                        .count(),
                active.size());
    }
}

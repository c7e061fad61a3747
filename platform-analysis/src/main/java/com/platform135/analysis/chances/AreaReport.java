package com.platform135.analysis.chances;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

import com.platform135.analysis.peers.PeerGroups;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.report.ReportParameters;

/** Where shops sell far more than the branch's mean: areas of a market unit that could do with another shop. */
@Service
class AreaReport {

    static final int LEAST_SHOPS = 5;

    private final SalesStore sales;
    private final PeerGroups groups;
    private final OrganisationTree tree;
    private final Parameters parameters;

    AreaReport(SalesStore sales, PeerGroups groups, OrganisationTree tree, Parameters parameters) {
        this.sales = sales;
        this.groups = groups;
        this.tree = tree;
        this.parameters = parameters;
    }

    /**
     * The areas that the scope has shops in, those that sell most a shop first.
     *
     * @param day as of which the twelve weeks end
     */
    record Answer(Instant asOf, LocalDate day, List<AreaRow> rows) {}

    Answer answer(ReportParameters asked) {
        Map<Integer, Integer> branches = groups.branches();
        return sales.read(snapshot -> {
            LocalDate day = withOrders(snapshot, asked, asked(asked));
            return new Answer(snapshot.asOf().changedAt(), day, rows(snapshot, asked, branches, day));
        });
    }

    /** The areas as of other days, in their order. */
    Map<LocalDate, List<AreaRow>> answers(ReportParameters asked, List<LocalDate> days) {
        Map<Integer, Integer> branches = groups.branches();
        return sales.read(snapshot -> {
            Map<LocalDate, List<AreaRow>> answers = new LinkedHashMap<>();
            days.forEach(day -> answers.put(day, rows(snapshot, asked, branches, withOrders(snapshot, asked, day))));
            return answers;
        });
    }

    private static LocalDate withOrders(SalesSnapshot snapshot, ReportParameters asked, LocalDate wanted) {
        LocalDate last = snapshot.span().map(Period::lastDay).orElse(asked.today());
        return wanted.isBefore(last) ? wanted : last;
    }

    /**
     * What makes an area a chance.
     *
     * @param times the branch's mean a shop
     * @param fresh how much of a new outlet's sales isn't taken from its neighbours, in %
     */
    record Thresholds(BigDecimal times, BigDecimal fresh) {}

    Thresholds thresholds(LocalDate day) {
        return new Thresholds(parameters.on(ChanceRules.AREA_TIMES, day), parameters.on(ChanceRules.AREA_NEW, day));
    }

    /** The last day asked about, today at the latest. */
    static LocalDate asked(ReportParameters asked) {
        LocalDate last = asked.period().lastDay();
        return last.isBefore(asked.today()) ? last : asked.today();
    }

    private List<AreaRow> rows(
            SalesSnapshot snapshot, ReportParameters asked, Map<Integer, Integer> branches, LocalDate day) {
        SalesQuestion own = new SalesQuestion(
                asked.scope(),
                ChanceFinder.span(day),
                day,
                SpecSelection.all(),
                asked.filter(),
                Dimension.NONE,
                asked.attribution(),
                asked.today());
        List<RetailerMember> seen = snapshot.members(own);
        SalesQuestion whole = new SalesQuestion(
                PeerGroups.around(seen, branches),
                own.period(),
                day,
                SpecSelection.all(),
                RetailerFilter.none(),
                Dimension.NONE,
                asked.attribution(),
                asked.today());
        Map<Integer, OrganisationTree.Unit> units = new HashMap<>();
        tree.listUnits(tree.wholeScope()).forEach(unit -> units.put(unit.id(), unit));
        Map<Integer, Integer> unitOf = new HashMap<>();
        tree.listManagers(tree.wholeScope()).forEach(manager -> unitOf.put(manager.id(), manager.organisationId()));
        Map<Integer, Long> cartons = new HashMap<>();
        snapshot.retailers(whole).forEach(shop -> cartons.put(shop.retailerId(), shop.ordered()));
        Set<String> wanted = new HashSet<>();
        seen.stream().filter(RetailerMember::active).forEach(shop -> wanted.add(code(shop, unitOf, units)));
        return rows(snapshot.members(whole), branches, unitOf, units, cartons, wanted, day);
    }

    private List<AreaRow> rows(
            List<RetailerMember> shops,
            Map<Integer, Integer> branches,
            Map<Integer, Integer> unitOf,
            Map<Integer, OrganisationTree.Unit> units,
            Map<Integer, Long> cartons,
            Set<String> wanted,
            LocalDate day) {
        Map<Integer, long[]> ofBranch = new HashMap<>();
        Map<String, long[]> ofArea = new HashMap<>();
        Map<String, RetailerMember> sample = new HashMap<>();
        for (RetailerMember shop : shops) {
            if (shop.active()) {
                long ordered = cartons.getOrDefault(shop.retailerId(), 0L);
                String code = code(shop, unitOf, units);
                add(ofBranch.computeIfAbsent(branches.getOrDefault(shop.managerId(), 0), id -> new long[2]), ordered);
                add(ofArea.computeIfAbsent(code, area -> new long[2]), ordered);
                sample.putIfAbsent(code, shop);
            }
        }
        Thresholds thresholds = thresholds(day);
        double times = thresholds.times().doubleValue();
        double fresh = thresholds.fresh().doubleValue() / 100;
        List<AreaRow> rows = new ArrayList<>();
        for (String code : wanted) {
            RetailerMember shop = sample.get(code);
            long[] area = ofArea.get(code);
            OrganisationTree.Unit unit = shop == null ? null : units.get(unitOf.get(shop.managerId()));
            if (shop != null && area != null && unit != null) {
                long[] branch = ofBranch.getOrDefault(branches.getOrDefault(shop.managerId(), 0), new long[2]);
                rows.add(row(code, shop, unit, area, branch, times, fresh));
            }
        }
        return rows.stream()
                .sorted(Comparator.comparingDouble(AreaRow::times).reversed().thenComparing(AreaRow::code))
                .toList();
    }

    private static void add(long[] sum, long ordered) {
        sum[0]++;
        sum[1] += ordered;
    }

    private static AreaRow row(
            String code,
            RetailerMember shop,
            OrganisationTree.Unit unit,
            long[] area,
            long[] branch,
            double times,
            double fresh) {
        double mean = branch[0] == 0 ? 0 : (double) branch[1] / branch[0];
        boolean chance = area[0] >= LEAST_SHOPS && mean > 0 && (double) area[1] / area[0] >= times * mean;
        int needed = chance ? (int) Math.max(1, Math.floor(area[1] / mean) - area[0]) : 0;
        return new AreaRow(
                code,
                unit == null ? "" : unit.name(),
                shop.areaType() == null ? null : shop.areaType().name(),
                (int) area[0],
                area[1],
                (int) branch[0],
                branch[1],
                needed,
                chance ? Math.round(mean / ChanceFinder.MONTHS * fresh) : null,
                null);
    }

    private static String code(
            RetailerMember shop, Map<Integer, Integer> unitOf, Map<Integer, OrganisationTree.Unit> units) {
        OrganisationTree.Unit unit = units.get(unitOf.get(shop.managerId()));
        return (unit == null ? "" : unit.code()) + "."
                + (shop.areaType() == null ? "" : shop.areaType().name());
    }
}

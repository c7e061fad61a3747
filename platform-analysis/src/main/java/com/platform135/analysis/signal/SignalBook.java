package com.platform135.analysis.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import com.platform135.analysis.peers.PeerGroups;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesAsOf;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.report.ReportParameters;

/**
 * The hits of the rules, computed from the orders as they stand. Those of a branch and day are kept while neither orders nor thresholds
 * change, since many people of a branch ask the same.
 */
@Service
public class SignalBook {

    private static final int KEPT = 128;
    private static final Comparator<Signal> HEAVY_FIRST = Comparator.comparingDouble(Signal::weight)
            .reversed()
            .thenComparing(Signal::rule)
            .thenComparing(Signal::retailerId)
            .thenComparing(Signal::subject);

    private final SalesStore sales;
    private final PeerGroups groups;
    private final Parameters parameters;
    private final Map<Key, List<Signal>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Signal>> eldest) {
            return size() > KEPT;
        }
    };

    public SignalBook(SalesStore sales, PeerGroups groups, Parameters parameters) {
        this.sales = sales;
        this.groups = groups;
        this.parameters = parameters;
    }

    private record Key(String family, int branch, LocalDate day, SalesAsOf asOf, SignalFinder.Thresholds thresholds) {}

    /** Whose hits are asked for. */
    private record Shops(OrganisationScope scope, RetailerFilter filter, Attribution attribution, LocalDate today) {}

    /**
     * Hits in a scope, the heaviest first.
     *
     * @param day as of which the rules were run: the last day asked about, or the last with orders
     * @param asked the last day asked about, today at the latest: decisions of up to then count
     * @param shops active shops of the scope on that day
     * @param managers who looks after each retailer of the scope then, active or not
     */
    public record Found(
            Instant asOf,
            LocalDate day,
            LocalDate asked,
            int shops,
            Map<Integer, Integer> managers,
            List<Signal> signals) {}

    /** As of the last day of the period, as far as there are orders. */
    public Found find(SignalFinder finder, ReportParameters asked) {
        return find(finder, asked, asked.period().lastDay());
    }

    /** The same as of another day, of the shops that the scope and the filter hold on it. */
    public Found find(SignalFinder finder, ReportParameters asked, LocalDate wanted) {
        Map<Integer, Integer> branches = groups.branches();
        LocalDate past = wanted.isBefore(asked.today()) ? wanted : asked.today();
        Shops shops = new Shops(asked.scope(), asked.filter(), asked.attribution(), asked.today());
        return sales.read(snapshot -> find(snapshot, finder, shops, branches, past));
    }

    /** As of a day, of all shops of a scope. */
    public Found find(SignalFinder finder, OrganisationScope scope, LocalDate day) {
        Map<Integer, Integer> branches = groups.branches();
        Shops shops = new Shops(scope, RetailerFilter.none(), Attribution.HISTORICAL, day);
        return sales.read(snapshot -> find(snapshot, finder, shops, branches, day));
    }

    /** The last day that has orders, where the day is later. */
    private static LocalDate withOrders(SalesSnapshot snapshot, LocalDate day) {
        return snapshot.span()
                .map(Period::lastDay)
                .filter(last -> last.isBefore(day))
                .orElse(day);
    }

    private Found find(
            SalesSnapshot snapshot, SignalFinder finder, Shops asked, Map<Integer, Integer> branches, LocalDate past) {
        LocalDate day = withOrders(snapshot, past);
        SignalFinder.Thresholds thresholds = thresholds(finder, day);
        List<RetailerMember> members = snapshot.members(new SalesQuestion(
                asked.scope(),
                Period.of(day, day),
                day,
                SpecSelection.all(),
                asked.filter(),
                Dimension.NONE,
                asked.attribution(),
                asked.today()));
        Set<Integer> shops = members.stream()
                .filter(RetailerMember::active)
                .map(RetailerMember::retailerId)
                .collect(Collectors.toSet());
        Set<Integer> units = members.stream()
                .map(member -> branches.getOrDefault(member.managerId(), 0))
                .filter(branch -> branch > 0)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Signal> signals = new ArrayList<>();
        for (int branch : units) {
            signals.addAll(inBranch(snapshot, finder, branch, branches, day, thresholds));
        }
        signals.addAll(finder.findElsewhere(asked.scope(), past, thresholds));
        return new Found(
                snapshot.asOf().changedAt(),
                day,
                past,
                shops.size(),
                members.stream().collect(Collectors.toMap(RetailerMember::retailerId, RetailerMember::managerId)),
                signals.stream()
                        .filter(signal -> shops.contains(signal.retailerId()))
                        .sorted(HEAVY_FIRST)
                        .toList());
    }

    /** The thresholds of a day. */
    public SignalFinder.Thresholds thresholds(SignalFinder finder, LocalDate day) {
        return SignalFinder.Thresholds.of(
                finder.rules().stream()
                        .flatMap(rule -> rule.thresholds().stream())
                        .distinct()
                        .toList(),
                definition -> parameters.on(definition, day));
    }

    private List<Signal> inBranch(
            SalesSnapshot snapshot,
            SignalFinder finder,
            int branch,
            Map<Integer, Integer> branches,
            LocalDate day,
            SignalFinder.Thresholds thresholds) {
        Key key = new Key(finder.family(), branch, day, snapshot.asOf(), thresholds);
        synchronized (kept) {
            List<Signal> known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        List<Signal> found = List.copyOf(finder.find(new SignalFinder.Ground(
                snapshot, OrganisationScope.ofOrganisation(branch), branches, day, thresholds)));
        synchronized (kept) {
            kept.put(key, found);
        }
        return found;
    }
}

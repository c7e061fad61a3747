package com.platform135.execute.route;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesAsOf;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;

/** What the own shops ordered lately and how that compares, all of one moment. */
@Component
class RouteSales {

    static final int WEEKS = 8;
    private static final int CYCLE_DAYS = 7;
    private static final int CARRIED_DAYS = 28;

    /** Managers whose figures are kept; some 50 kB each. */
    private static final int MOST_KEPT = 200;

    private final SalesStore store;

    /** By manager, the figures as last read: a person looks at them many times before the next order comes in. */
    private final Map<OrganisationScope, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<OrganisationScope, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    });

    RouteSales(SalesStore store) {
        this.store = store;
    }

    /**
     * @param asOf the last day with orders, today at the latest
     * @param span what {@link ShopSales#now()} sums
     * @param shops by id; a shop that never ordered is there all the same if it was in the store's directory
     * @param classChanges change of all the unit's shops of a class, by class code
     * @param distributions by brand set id
     */
    record Figures(
            LocalDate asOf,
            Period span,
            Map<Integer, ShopSales> shops,
            Map<String, Double> classChanges,
            Map<Integer, Distribution> distributions) {

        static Figures none(LocalDate today) {
            return new Figures(today, Period.of(today, today), Map.of(), Map.of(), Map.of());
        }

        /** Whether the span is the running month, else it is the month before. */
        boolean isRunningMonth(LocalDate today) {
            return YearMonth.from(span.start()).equals(YearMonth.from(today));
        }
    }

    /** Everything that figures follow from, beside the state of the data. */
    private record Asked(
            OrganisationScope manager,
            OrganisationScope unit,
            LocalDate today,
            Map<Integer, Set<Integer>> specsOfTargets) {}

    private record Kept(SalesAsOf state, Asked asked, Figures figures) {}

    /** Which of the own shops ordered a brand set in the last four weeks. */
    record Distribution(Set<Integer> carried, int active) {

        double rate() {
            return active == 0 ? 0 : (double) carried.size() / active;
        }
    }

    Figures read(OrganisationScope manager, OrganisationScope unit, LocalDate today, List<TargetRow> targets) {
        Map<Integer, Set<Integer>> specs = new LinkedHashMap<>();
        targets.forEach(target -> specs.put(target.id(), Set.of(target.specIds())));
        Asked asked = new Asked(manager, unit, today, specs);
        return store.read(snapshot -> {
            Kept known = kept.get(manager);
            if (known == null || !known.asked().equals(asked) || !known.state().equals(snapshot.asOf())) {
                known = new Kept(snapshot.asOf(), asked, read(snapshot, asked));
                kept.put(manager, known);
            }
            return known.figures();
        });
    }

    private static Figures read(SalesSnapshot snapshot, Asked asked) {
        LocalDate today = asked.today();
        LocalDate asOf = snapshot.span()
                .map(Period::lastDay)
                .filter(last -> last.isBefore(today))
                .orElse(today);
        return snapshot.span().isEmpty()
                ? Figures.none(today)
                : new Reading(snapshot, today, asOf).read(asked.manager(), asked.unit(), asked.specsOfTargets());
    }

    /** One reading of one snapshot. */
    private record Reading(SalesSnapshot snapshot, LocalDate today, LocalDate asOf) {

        Figures read(OrganisationScope manager, OrganisationScope unit, Map<Integer, Set<Integer>> targets) {
            Period span = span();
            Map<Integer, RetailerSales> now = retailers(manager, span, SpecSelection.all());
            Map<Integer, RetailerSales> before = retailers(manager, monthEarlier(span), SpecSelection.all());
            Map<Integer, long[]> weeks = new HashMap<>();
            Map<Integer, LocalDate> lastOn = new HashMap<>();
            weeks(manager, weeks, lastOn);
            Map<Integer, ShopSales> shops = new HashMap<>();
            for (RetailerSales shop : now.values()) {
                int id = shop.retailerId();
                shops.put(
                        id,
                        new ShopSales(
                                weeks.getOrDefault(id, new long[WEEKS]),
                                shop.ordered(),
                                before.containsKey(id) ? before.get(id).ordered() : 0,
                                shop.need(),
                                lastOn.get(id)));
            }
            return new Figures(asOf, span, shops, classChanges(unit, span), distributions(manager, targets));
        }

        /** The running month as far as it goes, from its second week on; the month before until then. */
        private Period span() {
            LocalDate first = asOf.withDayOfMonth(1);
            return asOf.getDayOfMonth() > CYCLE_DAYS
                    ? Period.of(first, asOf)
                    : Period.month(YearMonth.from(asOf).minusMonths(1));
        }

        private static Period monthEarlier(Period span) {
            return span.isWholeMonths()
                    ? span.previous()
                    : Period.of(span.start().minusMonths(1), span.lastDay().minusMonths(1));
        }

        private void weeks(OrganisationScope manager, Map<Integer, long[]> weeks, Map<Integer, LocalDate> lastOn) {
            Period last = Period.weekOf(asOf);
            for (int week = 0; week < WEEKS; week++) {
                int back = WEEKS - 1 - week;
                Period period = new Period(
                        last.start().minusWeeks(back), last.endExclusive().minusWeeks(back));
                for (RetailerSales shop :
                        retailers(manager, period, SpecSelection.all()).values()) {
                    weeks.computeIfAbsent(shop.retailerId(), id -> new long[WEEKS])[week] = shop.ordered();
                    LocalDate on = shop.lastOn();
                    if (on != null) {
                        lastOn.put(shop.retailerId(), on);
                    }
                }
            }
        }

        private Map<String, Double> classChanges(OrganisationScope unit, Period span) {
            Map<String, Long> before = cartonsByClass(unit, monthEarlier(span));
            Map<String, Double> changes = new HashMap<>();
            cartonsByClass(unit, span).forEach((code, cartons) -> {
                long earlier = before.getOrDefault(code, 0L);
                if (earlier > 0) {
                    changes.put(code, (double) cartons / earlier - 1);
                }
            });
            return changes;
        }

        private Map<String, Long> cartonsByClass(OrganisationScope unit, Period span) {
            Map<String, Long> cartons = new HashMap<>();
            for (SalesGroup group : snapshot.answer(question(unit, span, SpecSelection.all(), Dimension.VISIT_CLASS))
                    .groups()) {
                cartons.put(group.code(), group.any().cartons());
            }
            return cartons;
        }

        private Map<Integer, Distribution> distributions(
                OrganisationScope manager, Map<Integer, Set<Integer>> specsOfTargets) {
            Map<Integer, Distribution> distributions = new LinkedHashMap<>();
            Period period = Period.of(asOf.minusDays(CARRIED_DAYS - 1), asOf);
            specsOfTargets.forEach((target, specs) -> {
                Set<Integer> carried = new HashSet<>();
                int active = 0;
                for (RetailerSales shop :
                        retailers(manager, period, SpecSelection.of(specs)).values()) {
                    if (shop.active()) {
                        active++;
                        if (shop.carried()) {
                            carried.add(shop.retailerId());
                        }
                    }
                }
                distributions.put(target, new Distribution(carried, active));
            });
            return distributions;
        }

        private Map<Integer, RetailerSales> retailers(OrganisationScope manager, Period period, SpecSelection specs) {
            Map<Integer, RetailerSales> byId = new HashMap<>();
            for (RetailerSales shop : snapshot.retailers(question(manager, period, specs, Dimension.NONE))) {
                byId.put(shop.retailerId(), shop);
            }
            return byId;
        }

        private SalesQuestion question(OrganisationScope scope, Period period, SpecSelection specs, Dimension by) {
            return new SalesQuestion(
                    scope, period, today, specs, RetailerFilter.none(), by, Attribution.CURRENT, today);
        }
    }
}

package com.platform135.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.platform135.app.demo.Shop.Dated;

/** What happens to shops while the demo runs: openings, closures, pauses, changes of facts, new managers. */
final class ShopHistory {

    private static final double OPENED_A_YEAR = 0.04;
    private static final double PAUSED_A_YEAR = 0.02;
    private static final double REASSIGNED_A_YEAR = 0.025;
    private static final double RETIERED_A_QUARTER = 0.08;
    private static final double RECLASSED_A_YEAR = 0.08;
    private static final double MODERNISED_A_YEAR = 0.03;
    private static final double REFORMED_A_YEAR = 0.005;

    private final Calendar calendar;
    private final List<Route> routes;

    ShopHistory(Calendar calendar, List<Route> routes) {
        this.calendar = calendar;
        this.routes = routes;
    }

    /**
     * @param closedOn within the demo, or null
     * @param calm nothing else happens to the shop
     */
    record Life(LocalDate openedOn, @Nullable LocalDate closedOn, boolean calm) {

        boolean holds(LocalDate day) {
            return day.isAfter(openedOn) && (closedOn == null || day.isBefore(closedOn));
        }
    }

    Life life(boolean closed, boolean calm, Chance chance) {
        boolean fresh = !closed && !calm && chance.happens(OPENED_A_YEAR * calendar.years());
        LocalDate opened = fresh ? calendar.anyDay(chance) : calendar.start().minusDays(60 + chance.below(6500));
        return new Life(opened, closed ? calendar.anyDay(chance) : null, calm);
    }

    List<Dated<Facts>> facts(Facts first, Life life, Chance chance) {
        Map<LocalDate, UnaryOperator<Facts>> changes = new TreeMap<>();
        if (!life.calm()) {
            pause(changes, life, chance);
            retier(changes, chance);
            improve(changes, chance);
        }
        changes.keySet().removeIf(day -> !life.holds(day));
        if (life.closedOn() != null) {
            changes.put(life.closedOn(), facts -> facts.withStatus("CLOSED"));
        }
        List<Dated<Facts>> history = new ArrayList<>(List.of(new Dated<>(life.openedOn(), first)));
        Facts facts = first;
        for (Map.Entry<LocalDate, UnaryOperator<Facts>> change : changes.entrySet()) {
            Facts changed = change.getValue().apply(facts);
            if (!changed.equals(facts)) {
                facts = changed;
                history.add(new Dated<>(change.getKey(), facts));
            }
        }
        return List.copyOf(history);
    }

    List<Dated<String>> managers(Route route, Life life, Chance chance) {
        List<Dated<String>> history = new ArrayList<>(List.of(new Dated<>(life.openedOn(), route.manager())));
        LocalDate day = calendar.anyDay(chance).withDayOfMonth(1);
        if (chance.happens(REASSIGNED_A_YEAR * calendar.years()) && life.holds(day)) {
            List<String> colleagues = routes.stream()
                    .filter(other -> other.marketCode().equals(route.marketCode()))
                    .map(Route::manager)
                    .filter(manager -> !manager.equals(route.manager()))
                    .toList();
            if (!colleagues.isEmpty()) {
                history.add(new Dated<>(day, chance.oneOf(colleagues)));
            }
        }
        return List.copyOf(history);
    }

    private void pause(Map<LocalDate, UnaryOperator<Facts>> changes, Life life, Chance chance) {
        if (!chance.happens(PAUSED_A_YEAR * calendar.years())) {
            return;
        }
        LocalDate from = calendar.anyDay(chance);
        LocalDate to = from.plusDays(30 + chance.below(90));
        boolean rests = chance.happens(0.25);
        if (life.holds(from)) {
            changes.put(from, facts -> facts.withStatus(rests ? "RESTING" : "SUSPENDED"));
            if (!to.isAfter(calendar.today())) {
                changes.put(to, facts -> facts.withStatus(Facts.ACTIVE));
            }
        }
    }

    private void retier(Map<LocalDate, UnaryOperator<Facts>> changes, Chance chance) {
        LocalDate quarter = calendar.start().plusMonths(1);
        while (quarter.isBefore(calendar.today())) {
            if (chance.happens(RETIERED_A_QUARTER)) {
                int step = (chance.happens(0.5) ? 1 : -1) * (1 + chance.below(2));
                changes.putIfAbsent(quarter, facts -> facts.withTier(facts.tier() + step));
            }
            quarter = quarter.plusMonths(3);
        }
    }

    private void improve(Map<LocalDate, UnaryOperator<Facts>> changes, Chance chance) {
        double years = calendar.years();
        if (chance.happens(RECLASSED_A_YEAR * years)) {
            boolean up = chance.happens(0.55);
            changes.putIfAbsent(
                    calendar.anyDay(chance).withDayOfMonth(15), facts -> facts.withVisitClass(neighbour(facts, up)));
        }
        if (chance.happens(MODERNISED_A_YEAR * years)) {
            changes.putIfAbsent(calendar.anyDay(chance), facts -> facts.withTerminal("MODERN"));
        }
        if (chance.happens(REFORMED_A_YEAR * years)) {
            changes.putIfAbsent(
                    calendar.anyDay(chance),
                    facts -> facts.withFormat(facts.format().equals("Z") ? "B" : "Z"));
        }
    }

    private static String neighbour(Facts facts, boolean up) {
        String classes = "ABCD";
        int index = classes.indexOf(facts.visitClass()) + (up ? -1 : 1);
        return String.valueOf(classes.charAt(Math.max(0, Math.min(3, index))));
    }
}

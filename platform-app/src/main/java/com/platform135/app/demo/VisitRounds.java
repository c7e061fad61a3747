package com.platform135.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which shops a customer manager calls at, day by day: the most overdue for their class first. Some managers do less than others, some days
 * are short, some shops are never called at.
 */
final class VisitRounds {

    private static final Map<String, Integer> DAYS_BETWEEN = Map.of("A", 7, "B", 14, "C", 27, "D", 15);
    private static final Map<String, Integer> MINUTES = Map.of("A", 24, "B", 18, "C", 14, "D", 11);
    private static final LocalTime NOON = LocalTime.of(11, 35);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 15);
    private static final LocalTime EVENING = LocalTime.of(17, 40);
    private static final double DUE = 0.62;
    private static final int MONTHS = 2;

    private final long seed;
    private final LocalDate today;
    private final LocalDateTime until;

    /** @param until nobody calls at a shop later than that */
    VisitRounds(long seed, LocalDate today, LocalDateTime until) {
        this.seed = seed;
        this.today = today;
        this.until = until;
    }

    /**
     * A shop called at.
     *
     * @param overdue whether it was time by its class
     */
    record Call(Shop shop, LocalDateTime start, int minutes, String method, boolean overdue) {

        LocalDate day() {
            return start.toLocalDate();
        }
    }

    /** By time. */
    List<Call> of(String manager, List<Shop> shops) {
        Map<Shop, LocalDate> last = new HashMap<>();
        shops.forEach(shop -> last.put(shop, firstDay().minusDays((long) (30 * Chance.at(seed, 73, shop.index())))));
        List<Call> calls = new ArrayList<>();
        for (LocalDate day = firstDay(); !day.isAfter(today); day = day.plusDays(1)) {
            if (worksOn(day)) {
                List<Call> round = day(manager, shops, day, last);
                round.forEach(call -> last.put(call.shop(), call.day()));
                calls.addAll(round);
            }
        }
        return calls;
    }

    private LocalDate firstDay() {
        return today.minusMonths(MONTHS).withDayOfMonth(1);
    }

    /** Today somebody always works, so that the demo has something to show. */
    private boolean worksOn(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean holiday = day.getMonth() == Month.OCTOBER && day.getDayOfMonth() <= 7;
        return day.equals(today) || !weekend && !holiday;
    }

    /** From 0.68 for the laziest to 1.06. */
    private double diligence(String manager) {
        return 0.68 + 0.38 * Chance.at(seed, 71, manager.hashCode());
    }

    private List<Call> day(String manager, List<Shop> shops, LocalDate day, Map<Shop, LocalDate> last) {
        double diligence = diligence(manager);
        Chance chance = Chance.of(seed, 72L * manager.hashCode(), day.toEpochDay());
        int wanted = (int) Math.round(diligence * (18 + chance.below(7)));
        if (chance.happens(0.04 + Math.max(0, 0.98 - diligence) * 0.5)) {
            wanted = wanted * 2 / 5;
        }
        Map<Shop, Double> urgency = new HashMap<>();
        for (Shop shop : shops) {
            if (shop.managerOn(day).equals(manager) && shop.trades(day) && !neglected(shop, diligence)) {
                urgency.put(shop, urgency(shop, day, last.getOrDefault(shop, firstDay())));
            }
        }
        List<Shop> byUrgency = urgency.entrySet().stream()
                .filter(entry -> entry.getValue() > DUE)
                .sorted(Map.Entry.<Shop, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().index()))
                .map(Map.Entry::getKey)
                .toList();
        int onSite = Math.min(wanted, byUrgency.size());
        List<Shop> round = byUrgency.subList(0, onSite).stream()
                .sorted(Comparator.comparingInt(Shop::index))
                .toList();
        List<Call> calls = walk(round, day, urgency, diligence, chance);
        ring(byUrgency.subList(onSite, Math.min(byUrgency.size(), onSite + 2 + chance.below(3))), day, calls, chance);
        calls.removeIf(call -> call.start().isAfter(until));
        return calls;
    }

    private boolean neglected(Shop shop, double diligence) {
        return Chance.at(seed, 74, shop.index()) < 0.02 + Math.max(0, 0.9 - diligence) * 0.15;
    }

    private double urgency(Shop shop, LocalDate day, LocalDate last) {
        double between = DAYS_BETWEEN.getOrDefault(shop.factsOn(day).visitClass(), 27);
        boolean slumps = shop.habit().slumpsFrom() != null;
        double noise = 0.3 * (Chance.at(seed, 75L + day.toEpochDay(), shop.index()) - 0.5);
        return (day.toEpochDay() - last.toEpochDay()) / (slumps ? between * 0.5 : between) + noise;
    }

    private List<Call> walk(
            List<Shop> round, LocalDate day, Map<Shop, Double> urgency, double diligence, Chance chance) {
        List<Call> calls = new ArrayList<>();
        LocalTime time = LocalTime.of(8, 30).plusMinutes(chance.below(25));
        for (Shop shop : round) {
            int usual = MINUTES.getOrDefault(shop.factsOn(day).visitClass(), 14);
            int minutes = (int) Math.max(4, Math.round(usual * chance.between(0.7, 1.35) * (0.75 + 0.3 * diligence)));
            boolean call = callsInstead(shop, day);
            if (time.isAfter(NOON) && time.isBefore(AFTERNOON)) {
                time = AFTERNOON.plusMinutes(chance.below(15));
            }
            if (time.isAfter(EVENING)) {
                break;
            }
            calls.add(new Call(
                    shop,
                    day.atTime(time).plusSeconds(chance.below(60)),
                    call ? 3 + minutes % 4 : minutes,
                    call ? "PHONE" : "ON_SITE",
                    urgency.getOrDefault(shop, 0.0) > 1));
            time = time.plusMinutes(minutes + 2 + chance.below(6));
        }
        return calls;
    }

    /** Shops of class D are called by phone in one half of the month. */
    private static boolean callsInstead(Shop shop, LocalDate day) {
        return "D".equals(shop.factsOn(day).visitClass()) && (day.getDayOfMonth() > 15) == (shop.index() % 2 == 0);
    }

    /** A few calls by phone or in the chat group, between the rounds. */
    private static void ring(List<Shop> shops, LocalDate day, List<Call> calls, Chance chance) {
        for (Shop shop : shops) {
            LocalTime time = LocalTime.of(chance.happens(0.5) ? 12 : 16, 10).plusMinutes(chance.below(60));
            String method = chance.happens(0.68) ? "PHONE" : "ONLINE";
            calls.add(new Call(shop, day.atTime(time), 3 + chance.below(5), method, false));
        }
    }
}

package com.platform135.execute.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays shops out over days: the weightiest first come first, each shop on one day, and within a day those that order on the morrow before
 * the others, each next one the nearest.
 */
final class Route {

    private static final double KILOMETRES_A_DEGREE = 111.2;

    private final RouteRules rules;
    private final Reasons reasons;

    Route(RouteRules rules, Reasons reasons) {
        this.rules = rules;
        this.reasons = reasons;
    }

    /**
     * @param days in their order; the first is today
     * @param visited shops visited on the first day already; they take their places of that day
     * @return by day, in the order of the way
     */
    Map<LocalDate, List<Stop>> over(List<ShopRow> shops, List<LocalDate> days, Set<Integer> visited) {
        Map<LocalDate, List<Stop>> route = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>(visited);
        for (LocalDate day : days) {
            int places = Math.max(0, rules.shopsADay() - (day.equals(days.get(0)) ? visited.size() : 0));
            List<Stop> stops = shops.stream()
                    .filter(shop -> !taken.contains(shop.id()))
                    .map(shop -> new Stop(shop, reasons.of(shop, day)))
                    .filter(stop -> !stop.reasons().isEmpty())
                    .sorted(Comparator.comparingInt(Stop::weight)
                            .reversed()
                            .thenComparing(stop -> stop.shop().licenceNo()))
                    .limit(places)
                    .toList();
            stops.forEach(stop -> taken.add(stop.shop().id()));
            route.put(day, inOrder(stops, day));
        }
        return route;
    }

    private static List<Stop> inOrder(List<Stop> stops, LocalDate day) {
        List<Stop> way = new ArrayList<>();
        List<Stop> orderTomorrow = stops.stream()
                .filter(stop -> stop.shop().ordersOn(day.plusDays(1)))
                .toList();
        List<Stop> others =
                stops.stream().filter(stop -> !orderTomorrow.contains(stop)).toList();
        nearestFirst(orderTomorrow, way);
        nearestFirst(others, way);
        return way;
    }

    private static void nearestFirst(List<Stop> stops, List<Stop> way) {
        List<Stop> left = new ArrayList<>(stops);
        while (!left.isEmpty()) {
            Stop here = way.isEmpty() ? null : way.get(way.size() - 1);
            Stop next = here == null
                    ? left.get(0)
                    : left.stream()
                            .min(Comparator.comparingDouble(stop -> kilometres(here.shop(), stop.shop())))
                            .orElseThrow();
            left.remove(next);
            way.add(next);
        }
    }

    /** As the crow flies, near enough within a city; shops without a place come last. */
    static double kilometres(ShopRow from, ShopRow to) {
        Double fromLat = from.lat();
        Double fromLng = from.lng();
        Double toLat = to.lat();
        Double toLng = to.lng();
        if (fromLat == null || fromLng == null || toLat == null || toLng == null) {
            return Double.MAX_VALUE;
        }
        double north = toLat - fromLat;
        double east = (toLng - fromLng) * Math.cos(Math.toRadians(fromLat));
        return KILOMETRES_A_DEGREE * Math.hypot(north, east);
    }
}

package com.platform135.app.demo;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which specs a customer manager's shops can't get in a week because the lorry had none left: seldom, tight ones more often, some routes more
 * than others. The route at the end of the line gets a good part of what is short from the last complete month on: a story to be found.
 */
final class Shortages {

    private static final double TIGHT = 0.075;
    private static final double OTHERS = 0.022;
    private static final double END_OF_LINE = 5;
    private static final int DAYS = 7;

    private final Map<String, Integer> routes = new HashMap<>();
    private final int specs;
    private final long firstWeek;
    private final BitSet[] weeks;

    Shortages(long seed, Calendar calendar, List<DemoSpec> specs, List<Route> routes) {
        this.specs = specs.size();
        this.firstWeek = week((int) calendar.start().toEpochDay());
        this.weeks = new BitSet[(int) (week((int) calendar.end().toEpochDay()) - firstWeek) + 1];
        long storyFrom = week((int) calendar.lastMonth().atDay(1).toEpochDay());
        for (int week = 0; week < weeks.length; week++) {
            weeks[week] = new BitSet(routes.size() * specs.size());
            for (Route route : routes) {
                double often = often(seed, route)
                        * (week + firstWeek >= storyFrom && isEndOfLine(route.manager()) ? END_OF_LINE : 1);
                Chance chance = Chance.of(seed + 44, route.number(), week + firstWeek);
                for (DemoSpec spec : specs) {
                    double rate =
                            (spec.tight() ? TIGHT : OTHERS) * (0.3 + 1.4 * Chance.at(seed, 45, spec.index())) * often;
                    if (chance.uniform() < rate) {
                        weeks[week].set(place(route.number(), spec.index()));
                    }
                }
            }
        }
        routes.forEach(route -> this.routes.put(route.manager(), route.number()));
    }

    /** Where the route of a customer manager stands, for {@link #isOut}. */
    int route(String manager) {
        return routes.getOrDefault(manager, 0);
    }

    boolean isOut(int route, int spec, int epochDay) {
        return weeks[(int) (week(epochDay) - firstWeek)].get(place(route, spec));
    }

    /** The demo's own market department has it on its last route. */
    static boolean isEndOfLine(String manager) {
        return manager.equals("jn0107");
    }

    /** Branches and routes differ. */
    private static double often(long seed, Route route) {
        int branch = Integer.parseInt(route.marketCode().substring(0, 6));
        return (0.6 + 0.8 * Chance.at(seed, 46, branch)) * (0.5 + Chance.at(seed, 47, route.number()));
    }

    private int place(int route, int spec) {
        return route * specs + spec;
    }

    private static long week(int epochDay) {
        return Math.floorDiv(epochDay + 3L, DAYS);
    }
}

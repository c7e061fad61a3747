package com.platform135.app.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What kind of shop it is at first.
 *
 * @param weeklyCartons mean order of a week in 条
 */
record ShopProfile(Facts facts, double weeklyCartons) {

    private static final List<String> FORMATS = List.of("Z", "B", "S", "Y", "F", "N", "Q");
    private static final double[] FORMAT_SHARES = {58, 14, 10, 10, 3, 1, 4};
    private static final Map<String, Integer> MONTHLY_CARTONS =
            Map.of("Z", 150, "B", 190, "S", 230, "Y", 420, "F", 60, "N", 260, "Q", 90);
    /** 4.35, less the weeks without an order and what is asked for but not supplied. */
    private static final double WEEKS_A_MONTH = 4.1;

    private static final double SIGMA = 0.75;

    static ShopProfile draw(Place place, @Nullable Story story, int index, Chance chance) {
        String format = story == Story.LARGE ? "Y" : FORMATS.get(chance.weighted(FORMAT_SHARES));
        String areaType = areaType(place, chance);
        String marketType = marketType(areaType, chance);
        double spread = story == Story.SLUMP ? chance.between(0.7, 1.5) : chance.gauss();
        double monthly = story == Story.LARGE ? chance.between(1500, 2600) : monthly(format, marketType, spread);
        double level = StrictMath.log(monthly / 140) / SIGMA;
        Facts facts = new Facts(
                format,
                marketType,
                areaType,
                scale(spread + 0.3 * chance.gauss(), story),
                (int) Math.max(1, Math.min(30, Math.round(15.5 + 5.6 * level + 0.4 * chance.gauss()))),
                visitClass(level + 0.4 * chance.gauss()),
                terminal(format, chance),
                1 + index % 5,
                Facts.ACTIVE);
        return new ShopProfile(facts, Math.max(1.5, monthly / WEEKS_A_MONTH));
    }

    private static double monthly(String format, String marketType, double spread) {
        double place = marketType.equals("X") ? 0.86 : 1.07;
        return MONTHLY_CARTONS.getOrDefault(format, 150) * place * StrictMath.exp(SIGMA * spread - SIGMA * SIGMA / 2);
    }

    private static String areaType(Place place, Chance chance) {
        return switch (place.area()) {
            case "TOWN" -> chance.happens(0.65) ? "TOWN" : "VILLAGE";
            case "VILLAGE" -> chance.happens(0.3) ? "TOWN" : "VILLAGE";
            default -> place.area();
        };
    }

    private static String marketType(String areaType, Chance chance) {
        return switch (areaType) {
            case "TOWN" -> chance.happens(0.55) ? "C" : "X";
            case "VILLAGE" -> "X";
            default -> "C";
        };
    }

    private static int scale(double spread, @Nullable Story story) {
        return story == Story.LARGE || spread > 1.08 ? 1 : spread > 0 ? 2 : 3;
    }

    private static String visitClass(double level) {
        return level > 1.25 ? "A" : level > 0.3 ? "B" : level > -1.35 ? "C" : "D";
    }

    private static String terminal(String format, Chance chance) {
        return switch (format) {
            case "B", "S", "N" -> List.of("ORDINARY", "MODERN", "FRANCHISE").get(chance.weighted(45, 38, 17));
            case "Y" -> List.of("ORDINARY", "MODERN", "FRANCHISE").get(chance.weighted(58, 34, 8));
            default -> List.of("ORDINARY", "MODERN", "FRANCHISE").get(chance.weighted(84, 14, 2));
        };
    }
}

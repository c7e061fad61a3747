package com.platform135.app.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Chooses what each shop carries: by how well a spec's price suits it, the spec's pull, and taste. */
final class ShelfStocker {

    private static final double PRICE_SPREAD = 0.75;
    private static final double TASTE = 0.6;
    /** Above 1 the strong specs reach nearly every shop that suits them. */
    private static final double FOCUS = 1.3;

    private final List<DemoSpec> specs;
    private final Calendar calendar;
    private final Campaign campaign;
    private final int campaignSpec;
    private final double[] logPrices;

    ShelfStocker(List<DemoSpec> specs, Calendar calendar, Campaign campaign) {
        this.specs = specs;
        this.calendar = calendar;
        this.campaign = campaign;
        this.campaignSpec = DemoSpec.byName(specs, Campaign.SPEC).index();
        this.logPrices = specs.stream()
                .mapToDouble(spec -> StrictMath.log(spec.retailFen() / 100.0))
                .toArray();
    }

    /** A shelf for a shop that stands at {@code rank}, in [0, 1), in its route's campaign. */
    Shelf stock(ShopProfile shop, int route, double rank, Chance chance) {
        double weeklyCartons = shop.weeklyCartons();
        double[] asked = demand(shop.facts(), chance);
        int[] chosen = choose(asked, width(weeklyCartons, chance), chance);
        int adopted = campaign.adoptedOn(route, rank);
        boolean campaigned = adopted != Integer.MAX_VALUE;
        int size = chosen.length + (campaigned ? 1 : 0);
        Shelf shelf = new Shelf(new short[size], new float[size], new int[size], new int[size]);
        double sum = Arrays.stream(chosen).mapToDouble(spec -> asked[spec]).sum();
        for (int i = 0; i < chosen.length; i++) {
            shelf.weekly()[i] = (float) (weeklyCartons * asked[chosen[i]] / sum);
            place(shelf, i, specs.get(chosen[i]), chance);
        }
        if (campaigned) {
            int last = size - 1;
            shelf.specs()[last] = (short) campaignSpec;
            shelf.weekly()[last] = (float) Math.max(Campaign.LEAST_WEEKLY, weeklyCartons * 0.025);
            shelf.from()[last] = adopted;
            shelf.to()[last] = Integer.MAX_VALUE;
        }
        return shelf;
    }

    private double[] demand(Facts facts, Chance chance) {
        double suits = preferredPrice(facts) + 0.25 * chance.gauss();
        double[] asked = new double[specs.size()];
        for (int i = 0; i < asked.length; i++) {
            double distance = (logPrices[i] - suits) / PRICE_SPREAD;
            asked[i] = i == campaignSpec
                    ? 0
                    : specs.get(i).pull() * StrictMath.exp(-distance * distance / 2 + TASTE * chance.gauss());
        }
        return asked;
    }

    private static double preferredPrice(Facts facts) {
        double yuan = switch (facts.format()) {
            case "Y" -> 300;
            case "F", "N" -> 260;
            case "B" -> 200;
            case "S" -> 180;
            default -> 160;
        };
        return StrictMath.log(facts.marketType().equals("X") ? yuan * 0.78 : yuan);
    }

    private static int width(double weeklyCartons, Chance chance) {
        double width = 17 + 9.2 * StrictMath.log(weeklyCartons / 8) + 3 * chance.gauss();
        return (int) Math.max(16, Math.min(60, width));
    }

    /** Draws without replacement by weight: the smallest of exponential waiting times come first. */
    private static int[] choose(double[] weights, int width, Chance chance) {
        double[] waits = new double[weights.length];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = weights[i] == 0
                    ? Double.MAX_VALUE
                    : -StrictMath.log(1 - chance.uniform()) / StrictMath.pow(weights[i], FOCUS);
        }
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> waits[i]))
                .limit(width)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private void place(Shelf shelf, int i, DemoSpec spec, Chance chance) {
        shelf.specs()[i] = (short) spec.index();
        double fate = chance.uniform();
        int someday = (int) calendar.anyDay(chance).toEpochDay();
        int from = fate < 0.1 ? someday : Integer.MIN_VALUE;
        int to = fate > 0.9 ? someday : Integer.MAX_VALUE;
        if (spec.launchedOn() != null) {
            from = (int) spec.launchedOn().toEpochDay() + chance.below(45);
            to = Integer.MAX_VALUE;
        }
        shelf.from()[i] = from;
        shelf.to()[i] = Math.min(to, epochDayOrNever(spec.retiredOn()));
    }

    private static int epochDayOrNever(@Nullable LocalDate day) {
        return day == null ? Integer.MAX_VALUE : (int) day.toEpochDay();
    }
}

package com.platform135.app.demo;

import java.time.LocalDate;

/** Writes the order of any shop on any day; each order stands for itself, so that months may be made in any order. */
final class OrderBook {

    private static final int NOISES = 1024;
    private static final double LINE_NOISE = 0.5;
    private static final double ORDER_NOISE = 0.12;
    private static final double SLUMP = 0.25;

    private final long seed;
    private final Calendar calendar;
    private final Supply supply;
    private final double[] seasons;
    private final float[] noises = new float[NOISES];

    OrderBook(long seed, Calendar calendar, Supply supply) {
        this.seed = seed;
        this.calendar = calendar;
        this.supply = supply;
        this.seasons = calendar.start()
                .datesUntil(calendar.end().plusDays(1))
                .mapToDouble(Season::on)
                .toArray();
        Chance chance = Chance.of(seed, 51, 0);
        for (int i = 0; i < NOISES; i++) {
            noises[i] = (float) StrictMath.exp(LINE_NOISE * chance.gauss() - LINE_NOISE * LINE_NOISE / 2);
        }
    }

    /** Fills the draft with the shop's order of the day; its size is 0 when there is none. */
    void write(Shop shop, LocalDate day, OrderDraft draft) {
        int epochDay = (int) day.toEpochDay();
        Shop.Habit habit = shop.habit();
        Chance chance = Chance.of(seed + 52, shop.index(), epochDay);
        double season = seasons[epochDay - (int) calendar.start().toEpochDay()];
        boolean otherChannel = chance.happens(0.08);
        draft.begin(otherChannel ? chance.below(DemoCity.CHANNELS.size()) : habit.channel());
        if (season == 0 || chance.happens(habit.skips()) || !shop.trades(day)) {
            return;
        }
        double around = season * (habit.boom() == null ? 1 : habit.boom().on(day));
        double level = around * growth(habit, day) * Math.max(0.6, 1 + ORDER_NOISE * chance.gauss());
        lines(shop, epochDay, around, level, chance, draft);
        draft.roundToFive();
        supply.publish(shop, day, draft);
    }

    private void lines(Shop shop, int epochDay, double around, double level, Chance chance, OrderDraft draft) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        int tier = shop.factsOn(day).tier();
        int route = supply.route(shop.managerOn(day));
        Shelf shelf = shop.shelf();
        for (int i = 0; i < shelf.size(); i++) {
            if (epochDay < shelf.from()[i] || epochDay >= shelf.to()[i]) {
                continue;
            }
            long draw = chance.next();
            double noise = noises[(int) (draw & (NOISES - 1))];
            int need = (int) (shelf.weekly()[i] * level * noise + (draw >>> 11) * 0x1.0p-53);
            if (need > 0) {
                int spec = shelf.specs()[i];
                int limit = supply.limit(spec, shop, route, tier, epochDay, around);
                draft.add(spec, need, limit, supply.priceFen(spec, epochDay));
            }
        }
    }

    private double growth(Shop.Habit habit, LocalDate day) {
        double years = (day.toEpochDay() - calendar.start().toEpochDay()) / 365.25;
        boolean slumps = habit.slumpsFrom() != null && !day.isBefore(habit.slumpsFrom());
        return Math.max(0.3, 1 + habit.yearlyGrowth() * years) * (slumps ? SLUMP : 1);
    }
}

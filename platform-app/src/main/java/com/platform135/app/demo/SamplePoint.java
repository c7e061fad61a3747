package com.platform135.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/** One sample shop, week after week: its stock carries over. */
final class SamplePoint {

    private static final int HIGHEST_PRICE_FEN = 1000_00;
    private static final int YUAN = 100;

    /** This share of the points bought far too much of a spec once and sits on it: a 存销比 to be found. */
    private static final double OVERSTOCKED = 0.06;

    private static final int WEEKS_HELD = 60;

    /** Weeks of sales on the shelf, more or less by customer manager. */
    private static final double COVER = 2.3;

    /** How much of a week's order changes what people come for. */
    private static final double PACE_LEARNT = 0.12;

    /** What the route with the most shortages keeps of it. */
    private static final double LITTLE = 0.45;

    private static final double RUSHES = 0.003;

    private final DemoCity city;
    private final Shop shop;
    private final CsvBytes csv;
    private final LocalDate invertsFrom;
    private final Chance chance;
    private final double[] means;
    private final double[] paces;
    private final int[] places;
    private final double cover;
    private final int[] stocks;
    private final int[] bought;
    private final OrderDraft draft = new OrderDraft();

    SamplePoint(DemoCity city, Shop shop, CsvBytes csv, LocalDate invertsFrom) {
        this.city = city;
        this.shop = shop;
        this.csv = csv;
        this.invertsFrom = invertsFrom;
        this.chance = Chance.of(city.seed(), 62, shop.index());
        this.means = new double[city.specs().size()];
        this.paces = new double[means.length];
        this.places = new int[means.length];
        String manager = shop.managers().get(0).value();
        double kept = 0.75 + 0.6 * Chance.at(city.seed(), 64, manager.hashCode());
        this.cover = COVER * (Shortages.isEndOfLine(manager) ? LITTLE : kept);
        this.stocks = new int[means.length];
        this.bought = new int[means.length];
        for (int i = 0; i < shop.shelf().size(); i++) {
            int spec = shop.shelf().specs()[i];
            means[spec] = shop.shelf().weekly()[i];
            places[spec] = i + 1;
            paces[spec] = means[spec] * (city.specs().get(spec).tight() ? 0.4 : 0.8);
            stocks[spec] = (int) Math.ceil(1 + cover * paces[spec]);
        }
        if (Chance.at(city.seed(), 63, shop.index()) < OVERSTOCKED) {
            int spec = shop.shelf().specs()[0];
            stocks[spec] += (int) Math.round(WEEKS_HELD * Math.max(1, means[spec]));
        }
    }

    /** Takes in the order of the week that ends with this Friday. */
    void receive(LocalDate friday) {
        Arrays.fill(bought, 0);
        city.book().write(shop, friday.with(DayOfWeek.of(shop.orderWeekday())), draft);
        for (int line = 0; line < draft.size(); line++) {
            bought[draft.spec(line)] += draft.ordered(line);
        }
    }

    private boolean carries(int spec, LocalDate day) {
        Shelf shelf = shop.shelf();
        int place = places[spec] - 1;
        return place >= 0 && day.toEpochDay() >= shelf.from()[place] && day.toEpochDay() < shelf.to()[place];
    }

    /** Writes the week's record of a spec, when the shop carries it. */
    void record(DemoSpec spec, LocalDate friday) {
        int index = spec.index();
        if (!carries(index, friday)) {
            return;
        }
        int available = stocks[index] + bought[index];
        int asked = asked(spec, friday);
        int sold = Math.min(available, asked);
        int missing = asked - sold;
        stocks[index] = available - sold;
        paces[index] += PACE_LEARNT * (bought[index] - paces[index]);
        int outDays = missing == 0 ? 0 : Math.min(5, 1 + 4 * missing / Math.max(1, asked));
        int carton = cartonFen(spec, friday);
        csv.row(
                shop.licenceNo(),
                spec.code(),
                friday,
                bought[index],
                stocks[index],
                sold,
                missing,
                DemoFiles.yuan(carton),
                DemoFiles.yuan((carton + 5 * YUAN) / (10 * YUAN / 2) * (YUAN / 2)),
                outDays);
    }

    /**
     * What customers ask for in a week: what the shop gets in the long run, a little less where the shelf runs low and people know it, more
     * where it is full, as ever where it is missing everywhere; and now and then a wedding or a building site that takes it all.
     */
    private int asked(DemoSpec spec, LocalDate friday) {
        int index = spec.index();
        double full = paces[index] * cover;
        double shelf = full == 0 ? 0 : Math.max(-0.6, Math.min(0.3, (stocks[index] - full) / full));
        boolean missed = spec.name().equals(Supply.MISSING_SPEC)
                && !friday.isBefore(city.calendar().shortageFrom())
                && friday.isBefore(city.calendar().shortageFrom().plusWeeks(3));
        double rush = chance.happens(RUSHES) ? 2.5 : 1;
        return (int) (paces[index] * (missed ? 1.2 : 1 + shelf) * rush * chance.between(0.8, 1.2) + chance.uniform());
    }

    /** What the shop sells a 条 for, in whole yuan: above the guide price where supply is tight, below it elsewhere. */
    private int cartonFen(DemoSpec spec, LocalDate day) {
        double price = spec.retailFen() * (spec.tight() ? chance.between(0.99, 1.08) : chance.between(0.93, 1.0));
        double floor = spec.wholesaleFen() * 1.01;
        if (spec.name().equals(SamplePoints.INVERTED_SPEC) && !day.isBefore(invertsFrom)) {
            long weeks = (day.toEpochDay() - invertsFrom.toEpochDay()) / 7;
            floor = spec.wholesaleFen() * chance.between(0.95, 0.98);
            price = Math.max(floor, spec.retailFen() * (0.92 - 0.02 * weeks));
        }
        return (int) Math.min(HIGHEST_PRICE_FEN, Math.round(Math.max(price, floor) / YUAN) * YUAN);
    }
}

package com.platform135.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.app.demo.ShopHistory.Life;

/** Makes the shops of the routes, in order; one maker makes one demo. */
final class ShopMaker {

    private static final double CLOSED_A_YEAR = 0.03;

    private final long seed;
    private final Calendar calendar;
    private final Words words;
    private final ShelfStocker shelves;
    private final ShopHistory histories;
    private final Map<String, Integer> serials = new HashMap<>();
    private final List<Shop> shops = new ArrayList<>();

    ShopMaker(long seed, Calendar calendar, Words words, ShelfStocker shelves, ShopHistory histories) {
        this.seed = seed;
        this.calendar = calendar;
        this.words = words;
        this.shelves = shelves;
        this.histories = histories;
    }

    List<Shop> shops() {
        return List.copyOf(shops);
    }

    /** Makes a branch's shops: those not closed today, and those that closed meanwhile. */
    void fill(List<Route> routes) {
        int open = routes.stream().mapToInt(Route::shops).sum();
        Map<Integer, Story> stories =
                Story.among(open, Chance.of(seed, 31, routes.get(0).number()));
        int position = 0;
        for (Route route : routes) {
            int closed = (int) Math.round(route.shops() * CLOSED_A_YEAR * calendar.years());
            double[] ranks = ranks(route, route.shops() + closed);
            for (int i = 0; i < route.shops(); i++) {
                shops.add(shop(route, ranks[i], false, stories.get(position++)));
            }
            for (int i = route.shops(); i < ranks.length; i++) {
                shops.add(shop(route, ranks[i], true, null));
            }
        }
    }

    private Shop shop(Route route, double rank, boolean closed, @Nullable Story story) {
        int index = shops.size();
        Chance chance = Chance.of(seed, 32, index);
        Place place = route.towns().get(chance.happens(0.7) ? 0 : 1);
        ShopProfile profile = ShopProfile.draw(place, story, index, chance);
        Life life = histories.life(closed, story != null, chance);
        return new Shop(
                index,
                licence(place.areaCode()),
                identity(place, profile.facts().format(), chance),
                life.openedOn(),
                life.closedOn(),
                histories.facts(profile.facts(), life, chance),
                histories.managers(route, life, chance),
                habit(profile, route, story, chance),
                shelves.stock(profile, route.number(), rank, chance));
    }

    private Shop.Identity identity(Place place, String format, Chance chance) {
        String road = chance.oneOf(place.roads());
        String owner = words.owner(chance);
        return new Shop.Identity(
                words.shop(place, road, format, owner, chance),
                owner,
                words.phone(chance),
                words.address(place, road, chance),
                place.lat() + 0.011 * chance.gauss(),
                place.lng() + 0.013 * chance.gauss());
    }

    private Shop.Habit habit(ShopProfile profile, Route route, @Nullable Story story, Chance chance) {
        double skips = chance.happens(0.08) ? chance.between(0.15, 0.4) : chance.between(0.0, 0.07);
        return new Shop.Habit(
                profile.weeklyCartons(),
                0.02 + 0.08 * chance.gauss(),
                story == null ? skips : 0.01,
                chance.weighted(62, 29, 7, 2),
                story == Story.LARGE,
                story == Story.SLUMP ? calendar.lastMonth().minusMonths(1).atDay(1 + chance.below(20)) : null,
                Boom.of(route.marketCode(), profile.facts().areaType(), calendar));
    }

    /** Six digits of the area and a serial number. */
    private String licence(String areaCode) {
        int serial = serials.merge(areaCode, 1, Integer::sum);
        return String.format(Locale.ROOT, "%s%06d", areaCode, 100_000 + serial);
    }

    /** The order in which the campaign wins a route's shops, evenly spread over [0, 1). */
    private double[] ranks(Route route, int shopCount) {
        Chance chance = Chance.of(seed, 33, route.number());
        double[] ranks = new double[shopCount];
        for (int i = 0; i < shopCount; i++) {
            int other = chance.below(i + 1);
            ranks[i] = ranks[other];
            ranks[other] = (i + 0.5) / shopCount;
        }
        return ranks;
    }
}

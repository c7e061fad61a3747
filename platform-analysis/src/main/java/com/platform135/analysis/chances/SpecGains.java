package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import com.platform135.analysis.peers.PeerGroups;
import com.platform135.analysis.peers.PeerKey;
import com.platform135.analysis.peers.PeerRules;
import com.platform135.analysis.peers.PeerWidth;
import com.platform135.analysis.peers.ShopBook;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;

/** What shops might take of specs a month, as peers of their size do that carry them: the figure of the rule 同类在售、本户未售. */
@Service
class SpecGains {

    private final SalesStore sales;
    private final PeerGroups groups;

    SpecGains(SalesStore sales, PeerGroups groups) {
        this.sales = sales;
        this.groups = groups;
    }

    /** A spec that a shop might carry. */
    record Wanted(int retailerId, int specId) {}

    /**
     * Of those that have enough peers, some of which carry the spec.
     *
     * @param day the twelve weeks to it, or to the last day with orders
     */
    Map<Wanted, Long> of(OrganisationScope scope, Collection<Wanted> wanted, LocalDate day, LocalDate today) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Integer> branches = groups.branches();
        return sales.read(snapshot -> {
            LocalDate last = snapshot.span().map(Period::lastDay).orElse(day);
            return gains(snapshot, scope, wanted, branches, last.isBefore(day) ? last : day, today);
        });
    }

    private Map<Wanted, Long> gains(
            SalesSnapshot snapshot,
            OrganisationScope scope,
            Collection<Wanted> wanted,
            Map<Integer, Integer> branches,
            LocalDate day,
            LocalDate today) {
        Set<Integer> shops = wanted.stream().map(Wanted::retailerId).collect(Collectors.toSet());
        Set<Integer> specs = wanted.stream().map(Wanted::specId).collect(Collectors.toSet());
        SalesQuestion own = new SalesQuestion(
                scope,
                ChanceFinder.span(day),
                day,
                SpecSelection.all(),
                RetailerFilter.none().withRetailerIds(shops),
                Dimension.NONE,
                Attribution.HISTORICAL,
                today);
        SalesQuestion whole = new SalesQuestion(
                PeerGroups.around(snapshot.members(own), branches),
                own.period(),
                day,
                SpecSelection.all(),
                RetailerFilter.none(),
                Dimension.NONE,
                Attribution.HISTORICAL,
                today);
        Map<Integer, Long> cartons = new HashMap<>();
        snapshot.retailers(whole).forEach(shop -> cartons.put(shop.retailerId(), shop.ordered()));
        ShopBook book = ShopBook.read(snapshot, whole.withSpecs(SpecSelection.of(specs)));
        PeerRules rules = groups.rules(day);
        PeerGroups.Index index = PeerGroups.index(book.members(), branches, rules, PeerWidth.BAND);
        Map<Integer, int[]> peersOf = new HashMap<>();
        for (PeerKey key : index.keys()) {
            int[] places = index.places(key);
            for (int place : places) {
                peersOf.put(book.member(place).retailerId(), places);
            }
        }
        Map<Wanted, Long> gains = new HashMap<>();
        for (Wanted one : wanted) {
            int[] places = peersOf.getOrDefault(one.retailerId(), new int[0]);
            long gain = places.length > rules.least() ? gain(book, places, one, cartons) : 0;
            if (gain > 0) {
                gains.put(one, gain);
            }
        }
        return gains;
    }

    /** Mean of the peers that carry it, times the shop's size among its peers. */
    private static long gain(ShopBook book, int[] places, Wanted wanted, Map<Integer, Long> cartons) {
        int carrying = 0;
        long ofSpec = 0;
        long ofPeers = 0;
        for (int place : places) {
            int shop = book.member(place).retailerId();
            long sold = shop == wanted.retailerId() ? 0 : ordered(book, place, wanted.specId());
            carrying += sold > 0 ? 1 : 0;
            ofSpec += sold;
            ofPeers += shop == wanted.retailerId() ? 0 : cartons.getOrDefault(shop, 0L);
        }
        if (carrying == 0 || ofPeers == 0) {
            return 0;
        }
        double mean = (double) ofPeers / (places.length - 1);
        double times = cartons.getOrDefault(wanted.retailerId(), 0L) / mean;
        return Math.round((double) ofSpec / carrying / ChanceFinder.MONTHS * Math.min(ChanceFinder.MOST_TIMES, times));
    }

    private static long ordered(ShopBook book, int place, int specId) {
        for (int line = book.first(place); line < book.end(place); line++) {
            if (book.spec(line) == specId) {
                return book.ordered(line);
            }
        }
        return 0;
    }
}

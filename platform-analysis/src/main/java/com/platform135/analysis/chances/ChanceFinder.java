package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import com.platform135.analysis.peers.PeerGroups;
import com.platform135.analysis.peers.PeerKey;
import com.platform135.analysis.peers.PeerRules;
import com.platform135.analysis.peers.PeerWidth;
import com.platform135.analysis.peers.ShopBook;
import com.platform135.analysis.signal.Signal;
import com.platform135.analysis.signal.SignalFinder;
import com.platform135.analysis.signal.SignalRule;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.i18n.Figures;

/** Runs the rules of chances on a branch: each shop beside its peers over the twelve weeks that end with the day. */
@Component
class ChanceFinder implements SignalFinder {

    static final int WEEKS = 12;
    static final int MONTHS = 3;

    /** A shop that orders much more than its peers isn't expected to take more than this many times their mean. */
    static final double MOST_TIMES = 2;

    /** Below this over the twelve weeks shares say nothing. */
    private static final long LEAST_CARTONS = 60;

    private final PeerGroups groups;
    private final SpecCatalogue catalogue;
    private final Figures figures;

    ChanceFinder(PeerGroups groups, SpecCatalogue catalogue, Figures figures) {
        this.groups = groups;
        this.catalogue = catalogue;
        this.figures = figures;
    }

    @Override
    public String family() {
        return "chances";
    }

    @Override
    public List<SignalRule> rules() {
        return ChanceRules.ALL;
    }

    /** The weeks looked at. */
    static Period span(LocalDate day) {
        return Period.of(day.minusDays(7L * WEEKS - 1), day);
    }

    @Override
    public List<Signal> find(Ground ground) {
        ShopBook book = ShopBook.read(
                ground.snapshot(),
                new SalesQuestion(
                        ground.branch(),
                        span(ground.day()),
                        ground.day(),
                        SpecSelection.all(),
                        RetailerFilter.none(),
                        Dimension.NONE,
                        Attribution.HISTORICAL,
                        ground.day()));
        PeerRules rules = groups.rules(ground.day());
        PeerGroups.Index index = PeerGroups.index(book.members(), ground.branches(), rules, PeerWidth.BAND);
        Shelves shelves = new Shelves(catalogue.listAll(), catalogue.listSegments(ground.day()));
        List<Signal> found = new ArrayList<>();
        for (PeerKey key : index.keys()) {
            int[] places = index.places(key);
            if (places.length > rules.least()) {
                Group group = new Group(book, places, shelves);
                for (int shop : places) {
                    find(ground, book, shop, group, shelves, found);
                }
            }
        }
        return found;
    }

    private void find(Ground ground, ShopBook book, int shop, Group group, Shelves shelves, List<Signal> found) {
        long cartons = book.cartons(shop);
        if (cartons == 0) {
            return;
        }
        long[] own = new long[shelves.specs().size()];
        long[] bySegment = new long[shelves.segments().size()];
        for (int line = book.first(shop); line < book.end(shop); line++) {
            int spec = shelves.place(book.spec(line));
            own[spec] += book.ordered(line);
            bySegment[shelves.segment(spec)] += book.ordered(line);
        }
        found.addAll(specs(ground, book, shop, own, cartons, group, shelves));
        if (cartons >= LEAST_CARTONS) {
            segment(ground, book, shop, bySegment, cartons, group, shelves, found);
        }
    }

    private List<Signal> specs(
            Ground ground, ShopBook book, int shop, long[] own, long cartons, Group group, Shelves shelves) {
        double share = ground.thresholds().whole(ChanceRules.CARRYING) / 100.0;
        int peers = group.shops - 1;
        double times = Math.min(MOST_TIMES, cartons / (double) Math.max(1, (group.cartons - cartons) / peers));
        List<Signal> chances = new ArrayList<>();
        for (int spec = 0; spec < own.length; spec++) {
            if (own[spec] == 0 && group.carrying[spec] >= share * peers && shelves.isOnSale(spec, ground.day())) {
                double mean = (double) group.bySpec[spec] / group.carrying[spec] / MONTHS;
                if (Math.round(mean * times) > 0) {
                    chances.add(new Signal(
                            ChanceRules.SPEC.code(),
                            ChanceRules.SPEC.version(),
                            book.member(shop).retailerId(),
                            book.member(shop).managerId(),
                            shelves.specs().get(spec).code(),
                            mean * times,
                            List.of(
                                    shelves.specs().get(spec).name(),
                                    figures.count(peers),
                                    figures.count(group.carrying[spec]),
                                    percent((double) group.carrying[spec] / peers),
                                    figures.decimal(mean, 1),
                                    figures.decimal(times, 2),
                                    figures.count(Math.round(mean * times)))));
                }
            }
        }
        return chances.stream()
                .sorted(Comparator.comparingDouble(Signal::weight).reversed())
                .limit(ground.thresholds().whole(ChanceRules.PER_SHOP))
                .toList();
    }

    /** The segment that is worth most. */
    private void segment(
            Ground ground,
            ShopBook book,
            int shop,
            long[] own,
            long cartons,
            Group group,
            Shelves shelves,
            List<Signal> found) {
        double least = ground.thresholds().whole(ChanceRules.SEGMENT_LEAST) / 100.0;
        double below = ground.thresholds().whole(ChanceRules.SEGMENT_BELOW) / 100.0;
        int best = -1;
        double most = 0.5;
        for (int segment = 0; segment < own.length; segment++) {
            double peers = share(group, own, cartons, segment);
            double ownShare = (double) own[segment] / cartons;
            double gain = (peers - ownShare) * cartons / MONTHS;
            if (peers >= least && ownShare < below * peers && gain > most) {
                best = segment;
                most = gain;
            }
        }
        if (best >= 0) {
            found.add(new Signal(
                    ChanceRules.SEGMENT.code(),
                    ChanceRules.SEGMENT.version(),
                    book.member(shop).retailerId(),
                    book.member(shop).managerId(),
                    shelves.segments().get(best).code(),
                    most,
                    List.of(
                            shelves.segments().get(best).range(),
                            percent((double) own[best] / cartons),
                            figures.count(group.shops - 1),
                            percent(share(group, own, cartons, best)),
                            figures.count(Math.round(most)))));
        }
    }

    private static double share(Group group, long[] own, long cartons, int segment) {
        long others = group.cartons - cartons;
        return others == 0 ? 0 : (double) (group.bySegment[segment] - own[segment]) / others;
    }

    private String percent(double fraction) {
        return figures.decimal(100 * fraction, 1) + "%";
    }

    /** A peer group added up, each of its shops included. */
    private static final class Group {

        private final int shops;
        private final int[] carrying;
        private final long[] bySpec;
        private final long[] bySegment;
        private long cartons;

        Group(ShopBook book, int[] places, Shelves shelves) {
            this.shops = places.length;
            this.carrying = new int[shelves.specs().size()];
            this.bySpec = new long[shelves.specs().size()];
            this.bySegment = new long[shelves.segments().size()];
            for (int shop : places) {
                for (int line = book.first(shop); line < book.end(shop); line++) {
                    int spec = shelves.place(book.spec(line));
                    if (book.ordered(line) > 0) {
                        carrying[spec]++;
                        bySpec[spec] += book.ordered(line);
                        bySegment[shelves.segment(spec)] += book.ordered(line);
                        cartons += book.ordered(line);
                    }
                }
            }
        }
    }
}

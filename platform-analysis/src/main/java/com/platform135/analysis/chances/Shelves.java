package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.platform135.db.brand.PriceSegment;
import com.platform135.db.brand.SpecRow;

/** Specs and price segments by their places in lists, so that sums are arrays. */
final class Shelves {

    private final List<SpecRow> specs;
    private final List<PriceSegment> segments;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final int[] segmentOf;

    Shelves(List<SpecRow> specs, List<PriceSegment> segments) {
        this.specs = specs;
        this.segments = segments;
        this.segmentOf = new int[specs.size()];
        for (int place = 0; place < specs.size(); place++) {
            int retail = specs.get(place).retailFen();
            places.put(specs.get(place).id(), place);
            segmentOf[place] = IntStream.range(0, segments.size())
                    .filter(segment -> segments.get(segment).contains(retail))
                    .findFirst()
                    .orElse(segments.size() - 1);
        }
    }

    List<SpecRow> specs() {
        return specs;
    }

    List<PriceSegment> segments() {
        return segments;
    }

    int place(int specId) {
        return places.getOrDefault(specId, 0);
    }

    int segment(int place) {
        return segmentOf[place];
    }

    boolean isOnSale(int place, LocalDate day) {
        LocalDate retired = specs.get(place).retiredOn();
        return retired == null || retired.isAfter(day);
    }
}

package com.platform135.tools.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Shops where they lie, drawn by {@code tools/chart :: map(map)} without any map from outside: equal scales in both directions at the
 * places' latitude. What is drawn comes from an address of its own, since there may be thousands.
 *
 * @param title says what is seen
 * @param href gives the {@link Places}
 * @param layers names of what the colours stand for, at most {@link #COLOURS}
 */
public record MapView(String title, String href, List<String> layers) {

    /** How many colours can be told apart. */
    public static final int COLOURS = 7;

    public MapView {
        layers = List.copyOf(layers);
    }

    /** A shop. */
    public record Point(double lng, double lat, int layer, String name, String licenceNo) {}

    /** The places of a map. */
    public record Places(List<Point> points, List<Outline> outlines, String open) {

        /**
         * As the script reads them.
         *
         * @see #open where a click leads, with the licence number put behind it
         */
        public Map<String, @Nullable Object> drawing() {
            Map<String, @Nullable Object> drawing = new LinkedHashMap<>();
            drawing.put(
                    "points",
                    points.stream()
                            .map(point ->
                                    List.of(point.lng(), point.lat(), point.layer(), point.name(), point.licenceNo()))
                            .toList());
            drawing.put("outlines", outlines);
            drawing.put("open", open);
            return drawing;
        }
    }

    /** The convex hull of a unit's shops, each corner a longitude and a latitude. */
    public record Outline(String name, List<List<Double>> corners) {

        private static final int FEWEST = 3;

        /** Null where there are too few places for a shape. */
        public static @Nullable Outline around(String name, List<Point> points) {
            List<Point> sorted = points.stream()
                    .sorted(Comparator.comparingDouble(Point::lng).thenComparingDouble(Point::lat))
                    .toList();
            if (sorted.size() < FEWEST) {
                return null;
            }
            List<Point> hull = new ArrayList<>(half(sorted));
            List<Point> backwards = new ArrayList<>(sorted);
            Collections.reverse(backwards);
            hull.addAll(half(backwards));
            return hull.size() < FEWEST
                    ? null
                    : new Outline(
                            name,
                            hull.stream()
                                    .map(point -> List.of(point.lng(), point.lat()))
                                    .toList());
        }

        /** One side of the hull, its last corner left out: it begins the other side. */
        private static List<Point> half(List<Point> sorted) {
            List<Point> side = new ArrayList<>();
            for (Point point : sorted) {
                while (side.size() > 1 && !turnsLeft(side.get(side.size() - 2), side.get(side.size() - 1), point)) {
                    side.remove(side.size() - 1);
                }
                side.add(point);
            }
            return side.subList(0, side.size() - 1);
        }

        private static boolean turnsLeft(Point from, Point by, Point to) {
            return (by.lng() - from.lng()) * (to.lat() - from.lat()) - (by.lat() - from.lat()) * (to.lng() - from.lng())
                    > 0;
        }
    }
}

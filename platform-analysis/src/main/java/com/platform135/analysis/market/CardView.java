package com.platform135.analysis.market;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A 一口清 card: five figures, three changes with their causes, the last promise, the next thing to do.
 *
 * @param rehearsing whether figures are hidden until tapped
 * @param otherHref the same card rehearsed, or shown
 * @param promise what was promised last and isn't kept, or null
 */
public record CardView(
        String kind,
        String title,
        String subtitle,
        String compared,
        boolean rehearsing,
        String otherHref,
        String backHref,
        List<Figure> figures,
        List<Change> changes,
        @Nullable String promise,
        String next,
        String nextHref,
        String asOf) {

    /** One of the five. */
    public record Figure(String label, String figure, String note) {}

    /** What changed, by how much, and why as far as the figures and the problems on record say. */
    public record Change(String what, String by, String cause) {}
}

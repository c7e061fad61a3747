package com.platform135.tools.retailerfile;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.chart.SparkView;
import com.platform135.tools.form.FormOption;

/**
 * A retailer's file as drawn.
 *
 * @param mine whether the reader keeps its contact
 * @param asking whether the reader may ask for corrections
 * @param figures what it orders; null before its first order
 * @param plot where it is; null where nobody knows
 * @param kinds kinds of events there are, to show one of them alone
 */
public record RetailerFileView(
        String licenceNo,
        String name,
        String status,
        boolean open,
        boolean mine,
        boolean asking,
        String manager,
        String unit,
        List<Fact> facts,
        List<FactsRow> history,
        List<Fact> managers,
        List<Fact> contact,
        @Nullable String contactChanged,
        List<FormOption> fixes,
        List<FormOption> correctable,
        List<Correction> corrections,
        @Nullable FiguresCard figures,
        @Nullable Plot plot,
        List<Photo> photos,
        List<Kind> kinds,
        List<Event> events,
        boolean more,
        @Nullable String moreHref,
        String ordersHref,
        String visitsHref) {

    /** A fact by name. */
    public record Fact(String label, String text) {}

    /** Facts as they held from a day on, and what of them was new. */
    public record FactsRow(String from, String what) {}

    /** Something asked to be put right. */
    public record Correction(
            String what,
            String state,
            String stateKey,
            String asked,
            @Nullable String answer) {}

    /**
     * Twelve months of orders.
     *
     * @param month cartons of the running month; {@code before} of the one before
     */
    public record FiguresCard(
            SparkView spark,
            long month,
            long before,
            long year,
            BigDecimal amount,
            int orderDays,
            int specs,
            String from,
            String to) {}

    /** The retailer among its neighbours: points in a field of 300 × 220. */
    public record Plot(List<Point> points, String position, String source, String scale) {}

    /** A point with its name; {@code own} the retailer itself. */
    public record Point(
            String x, String y, String name, @Nullable String href, boolean own) {}

    /** A photo of a visit. */
    public record Photo(String href, String page, String on) {}

    /** A kind of events with how many there are. */
    public record Kind(String key, int count, String href, boolean current) {}

    /** Something that happened. */
    public record Event(
            String on,
            String kind,
            String title,
            @Nullable String text,
            @Nullable String href) {}
}

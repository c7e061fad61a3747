package com.platform135.execute.route;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The list of a day as drawn.
 *
 * @param day shown; {@code today} is the first of {@code days}
 * @param stops still to be done, in the order of the way
 * @param done today's visits; empty for another day
 * @param query what was searched for, or null
 * @param found own shops that match it
 */
public record RouteListView(
        LocalDate today,
        LocalDate day,
        List<LocalDate> days,
        List<StopView> stops,
        List<DoneView> done,
        Hours hours,
        @Nullable String query,
        List<StopView> found) {

    public boolean showsToday() {
        return day.equals(today);
    }

    /** A shop to be visited, with its reasons in words. */
    public record StopView(
            String licenceNo,
            String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String visitClass,
            @Nullable Integer orderWeekday,
            List<Why> reasons,
            boolean late) {}

    public record Why(String text, boolean late) {}

    /** A visit made. */
    public record DoneView(
            String id,
            String licenceNo,
            String shop,
            String method,
            String from,
            @Nullable String to,
            long minutes,
            boolean unchanged,
            boolean planned) {}

    /**
     * Time spent on visits of the day.
     *
     * @param wanted in principle
     */
    public record Hours(long minutes, int wanted) {

        public String spent() {
            return "%d:%02d".formatted(minutes / 60, minutes % 60);
        }

        public int percent() {
            return wanted == 0 ? 100 : (int) Math.min(100, minutes * 100 / (60L * wanted));
        }

        public boolean isEnough() {
            return minutes >= 60L * wanted;
        }
    }
}

package com.platform135.plan.week;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.plan.publication.HeadingView;
import com.platform135.plan.publication.PublicationView;
import com.platform135.plan.publication.PublicationView.TakingView;

/**
 * A unit's week as it was published.
 *
 * @param publication null where nothing is published yet
 * @param unpublished how much of the draft differs from the newest version; for writers
 * @param copyHref writing, filled with the last week's plan; null where there is none or the draft has begun
 * @param saved when the draft was last saved, for writers; null where there is none
 */
public record WeekPlanView(
        HeadingView heading,
        @Nullable PublicationView publication,
        String focus,
        List<DayView> days,
        boolean mayWrite,
        int unpublished,
        String editHref,
        @Nullable String copyHref,
        @Nullable String saved,
        String path) {

    /** A day with what is arranged on it, by time. */
    public record DayView(int weekday, String label, boolean today, boolean past, List<ItemView> items) {}

    /**
     * @param change how it differs from the version the reader knows: ADDED, CHANGED, or null
     * @param mine whether it concerns the reader
     * @param own what the reader has taken on of it
     * @param visits that came of it
     */
    public record ItemView(
            String id,
            String kind,
            String kindKey,
            String hours,
            String managers,
            String shops,
            String location,
            String note,
            @Nullable String change,
            boolean mine,
            @Nullable TakingView own,
            List<TakingView> takings,
            int visits) {}
}

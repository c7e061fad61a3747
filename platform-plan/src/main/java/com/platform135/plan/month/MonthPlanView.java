package com.platform135.plan.month;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.plan.publication.HeadingView;
import com.platform135.plan.publication.PublicationView;
import com.platform135.plan.publication.PublicationView.TakingView;

/**
 * A unit's plan of a month as it was published.
 *
 * @param publication null where nothing is published yet
 * @param mayWrite whether the reader writes this unit's plans
 * @param unpublished how much of the draft differs from the newest version; for writers
 * @param editHref where the draft is written
 * @param copyHref the same, filled with the last month's plan; null where there is none or the draft has begun
 * @param saved when the draft was last saved, for writers; null where there is none
 */
public record MonthPlanView(
        HeadingView heading,
        @Nullable PublicationView publication,
        String aim,
        String asked,
        List<GroupView> groups,
        int lines,
        int taken,
        boolean mayWrite,
        int unpublished,
        String editHref,
        @Nullable String copyHref,
        @Nullable String saved,
        String path,
        String address) {

    /** Lines of one point: 客户, 品牌, 市场, 队伍. */
    public record GroupView(String titleKey, List<LineView> lines) {}

    /**
     * @param change how it differs from the version the reader knows: ADDED, CHANGED, or null
     * @param mine whether the reader is one of those responsible
     * @param own what the reader has taken on of it
     * @param visits that serve it
     */
    public record LineView(
            String id,
            int number,
            String focus,
            String measure,
            String target,
            String managers,
            String weeks,
            String check,
            @Nullable String change,
            boolean mine,
            @Nullable TakingView own,
            List<TakingView> takings,
            int wanted,
            int visits) {

        /** Whether everybody responsible has taken it on. */
        public boolean complete() {
            return takings.size() >= wanted && wanted > 0;
        }
    }
}

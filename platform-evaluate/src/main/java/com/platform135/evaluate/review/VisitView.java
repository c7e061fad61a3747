package com.platform135.evaluate.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.evaluate.escalation.EscalationRow;
import com.platform135.evaluate.visits.ReviewState;
import com.platform135.tools.thread.ThreadStripView;

/**
 * One visit as drawn, in the reader's words.
 *
 * @param minutes null while it isn't ended
 * @param fixHref where its customer manager corrects it; null for others
 * @param state of the review of the version shown
 * @param formQuery the list's conditions, sent along with forms; with its question mark, or empty
 * @param today for what is late
 */
public record VisitView(
        VisitHeadRow head,
        String startedAt,
        String receivedAt,
        @Nullable Long minutes,
        String method,
        String position,
        List<String> reasons,
        ShopFigures.@Nullable Figures figures,
        List<Point> points,
        List<MatterView> matters,
        List<PhotoView> photos,
        List<SaidView> talk,
        List<VisitChanges.Step> steps,
        ReviewState state,
        @Nullable String reviewedBy,
        boolean reviewing,
        @Nullable String fixHref,
        Place place,
        ThreadStripView thread,
        String formQuery,
        LocalDate today) {

    /** What was found under one of 客户, 品牌, 市场. */
    public record Point(String name, List<Found> found) {}

    /** A chip, with its spec and its words. */
    public record Found(
            String label, @Nullable String spec, @Nullable String note) {}

    /** A matter and what became of it. */
    public record MatterView(
            UUID id,
            String kind,
            String state,
            String tone,
            String body,
            @Nullable String spec,
            @Nullable LocalDate dueOn,
            boolean late,
            boolean kept,
            @Nullable String answer,
            @Nullable String answeredBy,
            List<EscalationRow> escalations,
            boolean mayEscalate,
            boolean mayAnswer,
            boolean mayClose,
            boolean mayReopen) {}

    /** A photo; {@code href} is null while the phone hasn't sent it. */
    public record PhotoView(@Nullable String href, @Nullable String takenAt) {}

    /** A comment, or what a review said. */
    public record SaidView(
            String author,
            String role,
            String at,
            @Nullable String verdict,
            @Nullable String body) {}

    /**
     * Where the visit stands in the list it was opened from.
     *
     * @param number from 1; 0 where the list doesn't hold it any more
     */
    public record Place(
            String listHref,
            @Nullable String previousHref,
            @Nullable String nextHref,
            int number,
            int all,
            boolean queue) {}
}

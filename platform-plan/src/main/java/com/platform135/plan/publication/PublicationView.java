package com.platform135.plan.publication;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is shown of any published plan beside its content.
 *
 * @param note of the publisher on this version
 * @param difference to the version the reader knows, null where there is none to compare with
 * @param readers empty for those who don't look after receipts
 * @param unread whether the reader hasn't read this version yet and it was published to him or her
 * @param takings by line
 */
public record PublicationView(
        int version,
        int latest,
        String publishedAt,
        String publisher,
        @Nullable String note,
        List<VersionLink> versions,
        @Nullable DifferenceView difference,
        List<ReaderView> readers,
        int haveRead,
        List<ReviewView> reviews,
        boolean unread,
        boolean mayReview,
        Map<String, List<TakingView>> takings) {

    /** A version that can be opened. */
    public record VersionLink(int version, String publishedAt, String publisher, String href, boolean current) {}

    /** @param readAt null: not read yet */
    public record ReaderView(
            String name, @Nullable String readAt, @Nullable Integer readBefore, int taken) {}

    /** What the branch said. */
    public record ReviewView(
            int version,
            String name,
            String verdictKey,
            @Nullable String note,
            String at,
            boolean returned) {}

    /**
     * Who took a line on.
     *
     * @param stale the line has changed since
     */
    public record TakingView(
            int staffId, String name, @Nullable String note, String at, boolean stale) {}

    public boolean newest() {
        return version == latest;
    }

    public List<TakingView> takings(String lineId) {
        return takings.getOrDefault(lineId, List.of());
    }
}

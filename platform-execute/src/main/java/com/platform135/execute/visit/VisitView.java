package com.platform135.execute.visit;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.thread.ThreadStripView;

/**
 * One visit as drawn, everything in the reader's words.
 *
 * @param findings by 客户, 品牌, 市场 in that order; a point without findings is there with none
 * @param versions those before, the latest first, each with what its successor changed
 * @param correctHref where the visit is corrected; null where the reader may not
 */
public record VisitView(
        Head head,
        ThreadStripView thread,
        Map<String, List<String>> findings,
        List<MatterView> matters,
        List<PhotoView> photos,
        List<RemarkView> remarks,
        List<VersionView> versions,
        @Nullable String correctHref) {

    public record Head(
            String id,
            String shop,
            String licenceNo,
            @Nullable String address,
            String manager,
            String date,
            String from,
            @Nullable String to,
            @Nullable Long minutes,
            String method,
            String position,
            boolean planned,
            boolean unchanged,
            @Nullable Integer satisfaction,
            @Nullable String effect,
            String receivedAt,
            int version) {}

    /** @param kept whether the visit closed it, else the visit left it */
    public record MatterView(
            String kind,
            String state,
            boolean open,
            String text,
            @Nullable String spec,
            @Nullable String due,
            @Nullable String answer,
            boolean kept) {}

    /** @param href null while the photo isn't here yet */
    public record PhotoView(@Nullable String href, int width, int height) {}

    /** A comment, or a review with its verdict. */
    public record RemarkView(
            String by,
            String at,
            @Nullable String verdict,
            boolean returned,
            @Nullable String text) {}

    public record VersionView(int version, String replacedAt, List<Change> changes) {}

    public record Change(String label, String before, String after) {}
}

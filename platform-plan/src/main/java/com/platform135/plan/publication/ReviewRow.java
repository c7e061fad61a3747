package com.platform135.plan.publication;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/** What the branch said of a version. */
public record ReviewRow(
        int version, String name, Verdict verdict, @Nullable String note, OffsetDateTime reviewedAt) {

    /** 已阅, 意见, 退回意见. */
    public enum Verdict {
        SEEN,
        COMMENT,
        RETURNED
    }
}

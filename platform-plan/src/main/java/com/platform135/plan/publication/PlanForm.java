package com.platform135.plan.publication;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A plan of either kind as typed. */
public interface PlanForm<F> {

    /** Of the draft that was opened; null for a new one. */
    @Nullable
    Integer revision();

    /** The draft as it was opened, as a document; null if the page didn't say. */
    @Nullable
    String base();

    /** Staff ids to publish to; null where nobody was asked yet. */
    @Nullable
    Set<Integer> readers();

    /** What to tell them about this version. */
    @Nullable
    String note();

    /** The plan as typed, right or wrong. */
    Document document();

    /** The same, to be published like that. */
    F publishing(@Nullable Set<Integer> chosen, @Nullable String said);
}

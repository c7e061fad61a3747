package com.platform135.plan.publication;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the page of a collision sends.
 *
 * @param base what both sides began with, as a document
 * @param mine what the own side wanted to save
 * @param revision of the other side's draft
 * @param step {@code publish}, or anything else to save
 */
public record Merging(
        String base,
        String mine,
        int revision,
        @Nullable String step,
        @Nullable Set<Integer> readers,
        @Nullable String note) {}

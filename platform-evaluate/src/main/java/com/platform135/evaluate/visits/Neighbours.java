package com.platform135.evaluate.visits;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a visit stands in a list, newest first.
 *
 * @param before how many come before it
 * @param all how many the list holds
 * @param within whether the list still holds the visit itself
 */
public record Neighbours(@Nullable UUID previous, @Nullable UUID next, int before, int all, boolean within) {}

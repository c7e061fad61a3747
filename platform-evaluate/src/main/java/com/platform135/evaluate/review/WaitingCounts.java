package com.platform135.evaluate.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Visits that wait.
 *
 * @param waiting for review
 * @param oldest day of those that wait for review
 * @param withOpinion those that wait for review and raised an opinion or a complaint
 */
record WaitingCounts(int waiting, @Nullable LocalDate oldest, int withOpinion) {}

package com.platform135.evaluate.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Visits that wait.
 *
 * @param waiting for review
 * @param returned and waiting for the customer manager
 * @param oldest day of those that wait for review
 * @param withOpinion those that wait for review and raised an opinion or a complaint
 */
record WaitingCounts(int waiting, int returned, @Nullable LocalDate oldest, int withOpinion) {}

package com.platform135.db.sales;

import java.time.Instant;

/**
 * The state of the data that an answer was made from; equal states give equal answers.
 *
 * @param changedAt when orders or master data last changed
 */
public record SalesAsOf(long salesVersion, long directoryVersion, Instant changedAt) {}

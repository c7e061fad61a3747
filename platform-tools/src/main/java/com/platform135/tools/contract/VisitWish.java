package com.platform135.tools.contract;

import java.time.LocalDate;

import com.platform135.tools.i18n.FrozenText;

/**
 * A visit that somebody asked for because of what the figures said.
 *
 * @param due last day in time
 */
public record VisitWish(int retailerId, FrozenText reason, LocalDate due) {}

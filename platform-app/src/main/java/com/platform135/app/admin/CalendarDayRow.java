package com.platform135.app.admin;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A day that differs from Monday to Friday; {@code changedBy} is null where it came with the product. */
record CalendarDayRow(
        LocalDate day,
        boolean working,
        String name,
        @Nullable String changedBy) {}

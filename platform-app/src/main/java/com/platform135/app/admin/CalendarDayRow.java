package com.platform135.app.admin;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A day that differs from Monday to Friday; {@code changedBy} is null where it came with the product. The stamp is another one after every
 * change.
 */
record CalendarDayRow(
        LocalDate day,
        boolean working,
        String name,
        @Nullable String changedBy,
        String stamp) {

    /** What a page hands back of a day it shows. */
    public String seen() {
        return day + "/" + stamp;
    }
}

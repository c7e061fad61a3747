package com.platform135.plan.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;

import com.platform135.tools.table.PageUrl;

/** Addresses of plans. */
public final class PlanPaths {

    private PlanPaths() {}

    /** A unit's plan of a period as {@link #period} writes it. */
    public static String of(PublicationKind kind, String unitCode, String period) {
        return url(kind, unitCode, period).toString();
    }

    public static PageUrl url(PublicationKind kind, String unitCode, String period) {
        return PageUrl.of(kind.path()).with(parameter(kind), period).with("org", unitCode);
    }

    /** The parameter that names the period. */
    public static String parameter(PublicationKind kind) {
        return kind == PublicationKind.MONTH_PLAN ? "month" : "period";
    }

    /** {@code 2026-11} or {@code 2026-W47}. */
    public static String period(PublicationKind kind, LocalDate from) {
        return kind == PublicationKind.MONTH_PLAN
                ? YearMonth.from(from).toString()
                : String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        from.get(IsoFields.WEEK_BASED_YEAR),
                        from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}

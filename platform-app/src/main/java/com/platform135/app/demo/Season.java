package com.platform135.app.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How much is ordered on a day against a mean day: by month, and by week around 春节 and 中秋/国庆. */
final class Season {

    private static final double[] MONTHS = {1.08, .82, .9, .92, .98, .95, .92, .97, 1.02, .98, .92, 1.08};

    private static final Map<Integer, LocalDate> SPRING_FESTIVAL = Map.of(
            2023, LocalDate.of(2023, 1, 22),
            2024, LocalDate.of(2024, 2, 10),
            2025, LocalDate.of(2025, 1, 29),
            2026, LocalDate.of(2026, 2, 17),
            2027, LocalDate.of(2027, 2, 6),
            2028, LocalDate.of(2028, 1, 26),
            2029, LocalDate.of(2029, 2, 13),
            2030, LocalDate.of(2030, 2, 3));

    private static final Map<Integer, LocalDate> MID_AUTUMN = Map.of(
            2023, LocalDate.of(2023, 9, 29),
            2024, LocalDate.of(2024, 9, 17),
            2025, LocalDate.of(2025, 10, 6),
            2026, LocalDate.of(2026, 9, 25),
            2027, LocalDate.of(2027, 9, 15),
            2028, LocalDate.of(2028, 10, 3),
            2029, LocalDate.of(2029, 9, 22),
            2030, LocalDate.of(2030, 9, 12));

    private Season() {}

    /** 0 while the warehouses rest around 春节. */
    static double on(LocalDate day) {
        LocalDate spring = SPRING_FESTIVAL.get(day.getYear());
        if (spring != null) {
            long until = ChronoUnit.DAYS.between(day, spring);
            if (until <= 2 && until > -7) {
                return 0;
            }
            if (until > 2 && until <= 23) {
                return until > 10 ? 1.5 + (23 - until) * 0.03 : 1.9 - (10 - until) * 0.03;
            }
            if (until <= -7 && until > -28) {
                return 0.6 + (-7 - until) * 0.007;
            }
        }
        return beforeAutumn(day) ? 1.32 : MONTHS[day.getMonthValue() - 1];
    }

    private static boolean beforeAutumn(LocalDate day) {
        return within(day, MID_AUTUMN.get(day.getYear())) || within(day, LocalDate.of(day.getYear(), 10, 1));
    }

    private static boolean within(LocalDate day, @Nullable LocalDate festival) {
        return festival != null && day.isBefore(festival) && !day.isBefore(festival.minusDays(14));
    }
}

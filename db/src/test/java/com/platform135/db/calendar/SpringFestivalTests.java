package com.platform135.db.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpringFestivalTests {

    @ParameterizedTest
    @CsvSource({
        "2026-02-17, 2025-01-29",
        "2026-02-01..2026-02-16, 2025-01-13..2025-01-28",
        "2026-02, 2025-01-13..2025-02-09",
        "2025-12, 2024-11-12..2024-12-12",
        "2026-11, 2025-11-12..2025-12-11"
    })
    void daysAreAsFarFromTheFestivalAsAYearBefore(String period, String yearBefore) {
        assertThat(SpringFestival.yearBefore(Period.parse(period))).contains(Period.parse(yearBefore));
    }

    @Test
    void withoutAFestivalOnRecordThereIsNoYearBefore() {
        assertThat(SpringFestival.yearBefore(Period.parse("2024-03"))).isEmpty();
        assertThat(SpringFestival.yearBefore(Period.parse("2036-02"))).isEmpty();
        assertThat(SpringFestival.of(2031)).isEmpty();
        assertThat(SpringFestival.of(2027)).contains(LocalDate.of(2027, 2, 6));
    }
}

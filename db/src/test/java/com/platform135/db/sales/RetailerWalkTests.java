package com.platform135.db.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** What random cities can't say: the arithmetic of days and of sets, by counting. */
class RetailerWalkTests {

    @Test
    void weekdaysOfARunAreThoseThatCountingFinds() {
        for (int weekday = 1; weekday <= 7; weekday++) {
            int wanted = weekday;
            for (int from = -20; from < 20; from++) {
                for (int to = from; to < from + 40; to++) {
                    long counted = IntStream.range(from, to)
                            .filter(day ->
                                    LocalDate.ofEpochDay(day).getDayOfWeek().getValue() == wanted)
                            .count();
                    assertThat(RetailerWalk.weekdays(weekday, from, to)).isEqualTo((int) counted);
                }
            }
        }
    }

    @Test
    void aSetOfIdsIsASetLikeAnyOther() {
        RetailerIds ids = RetailerIds.of(IntStream.of(5, 3, 5, 290_000));

        assertThat(ids)
                .containsExactly(3, 5, 290_000)
                .isEqualTo(Set.of(3, 5, 290_000))
                .hasSameHashCodeAs(Set.of(3, 5, 290_000));
        assertThat(Set.of(3, 5, 290_000)).isEqualTo(ids);
        assertThat(ids.has(4)).isFalse();
        assertThat(ids.contains(-1)).isFalse();
        assertThat(RetailerIds.copyOf(ids)).isSameAs(ids);
        assertThat(RetailerFilter.none().withRetailerIds(Set.of(7)).retailerIds())
                .isInstanceOf(RetailerIds.class);
    }
}

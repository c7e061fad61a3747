package com.platform135.tools.brandset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpecChoiceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @Test
    void theSetHasTheTargetItsMembersAgreeOn() {
        assertThat(set(member("0.6", null, null), member("0.60", null, null), member(null, null, null))
                        .targetOn(DAY))
                .hasValueSatisfying(target -> assertThat(target).isEqualByComparingTo("0.6"));
    }

    @Test
    void membersThatDifferLeaveTheSetWithoutATarget() {
        assertThat(set(member("0.6", null, null), member("0.5", null, null)).targetOn(DAY))
                .isEmpty();
    }

    @Test
    void aTargetHoldsFromItsFirstToItsLastDay() {
        SpecChoice set = set(member("0.6", "2026-01-01", "2026-03-31"));

        assertThat(set.targetOn(DAY)).isPresent();
        assertThat(set.targetOn(DAY.plusDays(1))).isEmpty();
        assertThat(set.targetOn(LocalDate.of(2025, 12, 31))).isEmpty();
    }

    @Test
    void aTargetThatNoLongerHoldsDoesNotDisagree() {
        assertThat(set(member("0.6", null, null), member("0.3", null, "2026-02-28"))
                        .targetOn(DAY))
                .hasValueSatisfying(target -> assertThat(target).isEqualByComparingTo("0.6"));
    }

    private static SpecChoice set(SpecChoice.Member... members) {
        return new SpecChoice(1, "通系列", false, List.of(members));
    }

    private static SpecChoice.Member member(@Nullable String target, @Nullable String from, @Nullable String to) {
        return new SpecChoice.Member(
                1,
                "510101",
                "七匹狼(软通泰)",
                target == null ? null : new BigDecimal(target),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}

package com.platform135.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import com.platform135test.Seeded;

class RatioTests {

    private static final BigDecimal SIXTY = new BigDecimal("0.6");

    @Test
    void aShareHasFourPlacesRoundedHalfUp() {
        assertThat(Ratio.rate(2207, 4261)).isEqualTo(new BigDecimal("0.5180"));
        assertThat(Ratio.rate(1, 8)).isEqualTo(new BigDecimal("0.1250"));
        assertThat(Ratio.rate(1, 32)).isEqualTo(new BigDecimal("0.0313"));
    }

    @Test
    void nothingDividedByNothingHasNoAnswer() {
        assertThat(Ratio.rate(0, 0)).isNull();
        assertThat(Ratio.mean(5, 0)).isNull();
        assertThat(Ratio.change(5, 0)).isNull();
        assertThat(Ratio.pricePerCarton(100, 0)).isNull();
        assertThat(Ratio.difference(1, 2, 0, 0)).isNull();
    }

    @Test
    void theGapIsRoundedAfterTheSubtraction() {
        assertThat(Ratio.above(SIXTY, 2207, 4261)).isEqualTo(new BigDecimal("-0.0820"));
        assertThat(Ratio.above(null, 1, 2)).isNull();
    }

    @Test
    void theTargetOfFourThousandShopsTakesThreeHundredFiftyMore() {
        assertThat(Ratio.needed(SIXTY, 2207, 4261)).isEqualTo(350);
    }

    @Test
    void aTargetThatIsReachedNeedsNobody() {
        assertThat(Ratio.needed(SIXTY, 156, 241)).isZero();
        assertThat(Ratio.needed(null, 156, 241)).isNull();
    }

    @Test
    void aFallIsNegative() {
        assertThat(Ratio.change(80, 100)).isEqualTo(new BigDecimal("-0.2000"));
    }

    @Test
    void aCaseIsTwoHundredFiftyCartons() {
        assertThat(Ratio.pricePerCarton(1_000_000, 250)).isEqualTo(new BigDecimal("40.00"));
        assertThat(Ratio.valuePerCase(1_000_000, 250)).isEqualTo(new BigDecimal("10000.00"));
    }

    @Test
    void withWhatIsNeededTheTargetIsReachedAndWithOneLessItIsNot() {
        Seeded.tries(
                1000,
                random -> withWhatIsNeeded(
                        Seeded.between(random, 1, 5000),
                        Seeded.between(random, 0, 5000),
                        Seeded.between(random, 0, 100)));
    }

    private static void withWhatIsNeeded(int active, int ordering, int percent) {
        BigDecimal target = BigDecimal.valueOf(percent, 2);
        long needed = Objects.requireNonNull(Ratio.needed(target, Math.min(ordering, active), active));
        BigDecimal aim = target.multiply(BigDecimal.valueOf(active));

        long reached = Math.min(ordering, active) + needed;

        assertThat(BigDecimal.valueOf(reached)).isGreaterThanOrEqualTo(aim);
        if (needed > 0) {
            assertThat(BigDecimal.valueOf(reached - 1)).isLessThan(aim);
        }
    }
}

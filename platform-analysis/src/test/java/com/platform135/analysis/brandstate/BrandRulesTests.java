package com.platform135.analysis.brandstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.platform135.db.sales.SalesFigures;

class BrandRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final BrandRules RULES = new BrandRules(
            new BigDecimal("0.90"),
            new BigDecimal("0.60"),
            new BigDecimal("0.60"),
            new BigDecimal("0.30"),
            10,
            6,
            new BigDecimal("0.20"),
            new BigDecimal("0.05"));

    @Test
    void aSpecThatShopsOrderAgainAndAgainIsBrisk() {
        assertThat(RULES.state(measures(90, 54, 100))).isEqualTo(BrandState.BRISK);
        assertThat(RULES.state(measures(89, 54, 100))).isEqualTo(BrandState.PLAIN);
        assertThat(RULES.state(measures(90, 53, 100))).isEqualTo(BrandState.PLAIN);
    }

    @Test
    void aSpecThatShopsGiveUpOrOrderOnceIsSlow() {
        assertThat(RULES.state(measures(59, 59, 100))).isEqualTo(BrandState.SLOW);
        assertThat(RULES.state(measures(100, 29, 100))).isEqualTo(BrandState.SLOW);
        assertThat(RULES.state(measures(60, 18, 100))).isEqualTo(BrandState.PLAIN);
        assertThat(RULES.state(measures(0, 0, 100))).isEqualTo(BrandState.SLOW);
    }

    @Test
    void ofFewShopsNothingIsTold() {
        assertThat(RULES.state(measures(9, 9, 9))).isEqualTo(BrandState.FEW);
        assertThat(RULES.state(measures(50, 40, 0))).isEqualTo(BrandState.FEW);
    }

    @Test
    void aSpecIsNewForSoManyMonthsAfterItsLaunch() {
        BrandTrend steady = trend(100, 100, 100, 100, 100, 100);

        assertThat(RULES.stage(steady, LocalDate.of(2026, 5, 1), DAY)).isEqualTo(LifeStage.INTRODUCTION);
        assertThat(RULES.stage(steady, LocalDate.of(2026, 4, 30), DAY)).isEqualTo(LifeStage.MATURE);
    }

    @Test
    void withoutALaunchOnRecordTheFirstOrderStandsForIt() {
        assertThat(RULES.stage(trend(0, 0, 0, 0, 0, 10, 10, 10), null, DAY)).isEqualTo(LifeStage.INTRODUCTION);
        assertThat(RULES.stage(trend(100, 100, 100, 100, 100, 100), null, DAY)).isEqualTo(LifeStage.MATURE);
    }

    @Test
    void sharesTellGrowthAndDecline() {
        assertThat(RULES.stage(trend(100, 100, 100, 120, 120, 120), null, DAY)).isEqualTo(LifeStage.GROWTH);
        assertThat(RULES.stage(trend(100, 100, 100, 119, 119, 119), null, DAY)).isEqualTo(LifeStage.MATURE);
        assertThat(RULES.stage(trend(100, 100, 100, 80, 80, 80), null, DAY)).isEqualTo(LifeStage.DECLINE);
    }

    @Test
    void tooFewMonthsTellNothing() {
        assertThat(RULES.stage(trend(100, 100, 100, 100, 100), null, DAY)).isEqualTo(LifeStage.UNKNOWN);
    }

    private static BrandMeasures measures(int ordering, int repeating, int before) {
        return new BrandMeasures(
                200, new SalesFigures(ordering, repeating, ordering, ordering, 0, 0, 0, 0, 0, 0), before);
    }

    /** Months of 1,000 条 in all, of 10 shops that all order. */
    private static BrandTrend trend(int... cartons) {
        List<BrandTrend.Month> months = IntStream.of(cartons)
                .mapToObj(each -> new BrandTrend.Month(each, 1000, 10, 10))
                .toList();
        return new BrandTrend(months);
    }
}

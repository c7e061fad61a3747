package com.platform135.tools.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class FiguresTests {

    private final Figures figures = new Figures();

    @Test
    void aMissingFigureIsADash() {
        assertThat(figures.count(null)).isEqualTo("—");
        assertThat(figures.percent(null)).isEqualTo("—");
        assertThat(figures.points(null)).isEqualTo("—");
        assertThat(figures.change(null)).isEqualTo("—");
    }

    @Test
    void thousandsAreGroupedAndPercentagesHaveTwoDecimals() {
        assertThat(figures.count(4261)).isEqualTo("4,261");
        assertThat(figures.percent(new BigDecimal("0.544"))).isEqualTo("54.40%");
        assertThat(figures.part(612, 1043)).isEqualTo("612 / 1,043");
    }

    @Test
    void aHalfIsRoundedUp() {
        assertThat(figures.percent(new BigDecimal("0.54445"))).isEqualTo("54.45%");
        assertThat(figures.decimal(new BigDecimal("0.005"), 2)).isEqualTo("0.01");
    }

    @Test
    void aDifferenceCarriesItsSignAndAChangeItsArrow() {
        assertThat(figures.points(new BigDecimal("-0.082"))).isEqualTo("−8.20");
        assertThat(figures.points(new BigDecimal("0.047"))).isEqualTo("+4.70");
        assertThat(figures.change(new BigDecimal("-0.31"))).isEqualTo("▼\u00a031.00%");
        assertThat(figures.change(BigDecimal.ZERO)).isEqualTo("0.00%");
    }
}

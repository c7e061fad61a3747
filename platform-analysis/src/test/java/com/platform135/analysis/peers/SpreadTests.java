package com.platform135.analysis.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import com.platform135test.Seeded;

class SpreadTests {

    @Test
    void quartilesLieBetweenNeighboursAsInSpreadsheets() {
        Spread spread = spread(List.of(10, 20, 30, 40));

        assertThat(spread.mean()).isEqualTo(new BigDecimal("25.00"));
        assertThat(spread.lower()).isEqualTo(new BigDecimal("17.50"));
        assertThat(spread.median()).isEqualTo(new BigDecimal("25.00"));
        assertThat(spread.upper()).isEqualTo(new BigDecimal("32.50"));
    }

    @Test
    void onlySmallerFiguresCountAsBelow() {
        Spread spread = spread(List.of(10, 20, 20, 40));

        assertThat(spread.above(BigDecimal.valueOf(20))).isEqualTo(new BigDecimal("0.2500"));
        assertThat(spread.above(BigDecimal.valueOf(100))).isEqualTo(new BigDecimal("1.0000"));
    }

    @Test
    void nobodyHasNoSpread() {
        assertThat(Spread.of(List.of())).isNull();
    }

    @Test
    void quartilesAreInOrderAndWithinTheFigures() {
        Seeded.tries(
                1000,
                random -> quartilesOf(random.ints(Seeded.between(random, 1, 60), 0, 5001)
                        .boxed()
                        .toList()));
    }

    private static void quartilesOf(List<Integer> figures) {
        Spread spread = spread(figures);
        List<Integer> sorted = figures.stream().sorted().toList();

        assertThat(List.of(
                        BigDecimal.valueOf(sorted.get(0)),
                        spread.lower(),
                        spread.median(),
                        spread.upper(),
                        BigDecimal.valueOf(sorted.get(sorted.size() - 1))))
                .isSorted();
    }

    private static Spread spread(List<Integer> figures) {
        return Objects.requireNonNull(
                Spread.of(figures.stream().map(BigDecimal::valueOf).toList()));
    }
}

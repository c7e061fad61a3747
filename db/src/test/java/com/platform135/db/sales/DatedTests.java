package com.platform135.db.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatedTests {

    /** Ordinal 0 goes from 1 to 2 and back, 1 has never had anything, 2 is nobody's after day 9. */
    private static Dated dated() {
        Dated.Builder builder = new Dated.Builder(4);
        builder.add(0, 0, 1);
        builder.add(0, 10, 2);
        builder.add(0, 20, 1);
        builder.add(2, 5, 2);
        builder.add(2, 9, Dated.NOTHING);
        builder.add(3, 3, 1);
        return builder.build();
    }

    @Test
    void aValueHoldsUntilTheNext() {
        assertThat(new int[] {dated().on(0, 9), dated().on(0, 10), dated().on(0, 25)})
                .containsExactly(1, 2, 1);
        assertThat(dated().on(1, 100)).isEqualTo(Dated.NOTHING);
        assertThat(dated().on(2, 4)).isEqualTo(Dated.NOTHING);
        assertThat(dated().on(2, 9)).isEqualTo(Dated.NOTHING);
    }

    @Test
    void everyHolderOfAValueIsNamedOnceHoweverOftenItHeldIt() {
        assertThat(dated().ordinalsByValue(4)).isDeepEqualTo(new int[][] {{}, {0, 3}, {0, 2}, {}});
    }
}

package com.platform135.db.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class PlaceSetTests {

    @Test
    void sharesHoldEveryPlaceOnceAndAreOfAboutTheSameSize() {
        PlaceSet set = PlaceSet.of(10_000, place -> place % 3 == 0 && (place < 2_000 || place > 7_000));

        List<PlaceSet> shares = set.shares(4);

        List<Integer> places = new ArrayList<>();
        shares.forEach(share -> share.forEach(places::add));
        List<Integer> expected = new ArrayList<>();
        set.forEach(expected::add);
        assertThat(places).isEqualTo(expected);
        assertThat(shares)
                .hasSize(4)
                .allSatisfy(share -> assertThat(share.size()).isBetween(400, 440));
    }

    @Test
    void aSetOfOneWordIsNotCut() {
        assertThat(PlaceSet.of(60, place -> true).shares(2)).hasSize(1);
    }

    @Test
    void placesBeyondTheLastAreNotIn() {
        PlaceSet set = PlaceSet.of(200, place -> place == 70);

        assertThat(set.contains(70)).isTrue();
        assertThat(set.contains(6)).isFalse();
        assertThat(set.contains(199)).isFalse();
        assertThat(set.firstPlace()).isEqualTo(64);
        assertThat(set.span()).isEqualTo(64);
    }
}

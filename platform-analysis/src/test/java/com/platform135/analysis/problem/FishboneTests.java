package com.platform135.analysis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.platform135test.Seeded;

class FishboneTests {

    @Test
    void bonesStandAboveAndBelowTheSpineInTurns() {
        Fishbone fish = Fishbone.of(
                "断货", List.of(cause(0, "客户"), cause(0, "品牌"), cause(0, "市场"), cause(1, "集镇"), cause(2, "配送晚")));

        assertThat(fish.bones()).extracting(bone -> bone.y1() < fish.spineY()).containsExactly(true, false, true);
        assertThat(fish.bones().get(2).twigs())
                .extracting(Fishbone.Twig::words, Fishbone.Twig::sub)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("集镇", false),
                        org.assertj.core.groups.Tuple.tuple("配送晚", true));
    }

    @Test
    void aLongTitleIsBrokenIntoLinesAndCut() {
        assertThat(Fishbone.of("长".repeat(60), List.of()).head())
                .hasSize(4)
                .last()
                .asString()
                .endsWith("…");
    }

    /** Whatever is written, nothing is drawn outside the frame, and causes end at their bone or before it. */
    @Test
    void everythingLiesInTheFrame() {
        Seeded.tries(
                200,
                random -> everythingLiesInTheFrame(
                        random.ints(Seeded.between(random, 0, 60), 0, 3).boxed().toList()));
    }

    private static void everythingLiesInTheFrame(List<Integer> depths) {
        List<Cause> causes = new ArrayList<>();
        depths.forEach(depth -> causes.add(cause(depth, "原因")));

        Fishbone fish = Fishbone.of("问题", Cause.settled(causes));

        assertThat(fish.bones()).allSatisfy(bone -> {
            assertThat(bone.y1()).isBetween(0, fish.height());
            assertThat(bone.x1()).isBetween(0, fish.spineEnd());
            assertThat(bone.twigs()).allSatisfy(twig -> {
                assertThat(twig.x1()).isBetween(0, twig.x2());
                assertThat(twig.x2()).isLessThanOrEqualTo(bone.x2());
                assertThat(twig.y()).isBetween(Math.min(bone.y1(), bone.y2()), Math.max(bone.y1(), bone.y2()));
            });
        });
    }

    private static Cause cause(int depth, String words) {
        return new Cause(UUID.randomUUID(), (short) depth, words);
    }
}

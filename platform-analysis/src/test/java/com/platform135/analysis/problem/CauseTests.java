package com.platform135.analysis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class CauseTests {

    @Test
    void anOutlineBeginsWithABoneAndNeverSkipsAStep() {
        assertThat(Cause.settled(List.of(cause(2, "断货"), cause(2, "限量低"), cause(0, "品牌"), cause(2, "价差"))))
                .extracting(Cause::depth)
                .containsExactly((short) 0, (short) 1, (short) 0, (short) 1);
    }

    @Test
    void whatSaysNothingIsLeftOutAndWhatSaysTooMuchIsCut() {
        assertThat(Cause.settled(List.of(cause(0, "客户"), cause(1, "  "), cause(1, "长".repeat(80)))))
                .extracting(Cause::words)
                .containsExactly("客户", "长".repeat(Cause.LONGEST));
    }

    @Test
    void anOutlineHasAnEnd() {
        List<Cause> many =
                Stream.generate(() -> cause(1, "因")).limit(Cause.MOST + 10).toList();

        assertThat(Cause.settled(many)).hasSize(Cause.MOST);
    }

    private static Cause cause(int depth, String words) {
        return new Cause(UUID.randomUUID(), (short) depth, words);
    }
}

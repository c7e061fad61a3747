package com.platform135.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.platform135.tools.brandset.SpecChoice;

class DistributionTablesTests {

    @Test
    void specsAreCalledByWhatTellsThemApart() {
        assertThat(names("七匹狼(软通泰)", "七匹狼(通运)")).containsExactly("软通泰", "通运");
    }

    @Test
    void aNameThatSaysTooLittleStaysWhole() {
        assertThat(names("七匹狼(软通泰)", "中华(硬)")).containsExactly("七匹狼(软通泰)", "中华(硬)");
        assertThat(names("红河(精品)", "哈德门(精品)")).containsExactly("红河(精品)", "哈德门(精品)");
    }

    private static List<String> names(String... full) {
        return DistributionTables.shortNames(Stream.of(full)
                .map(name -> new SpecChoice.Member(1, "510101", name, null, null, null))
                .toList());
    }
}

package com.platform135.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTests {

    @Test
    void aPlainNameLeavesTheUnitOut() {
        Metrics metrics = new Metrics();

        assertThat(metrics.plainName("销量（{0}）")).isEqualTo("销量");
        assertThat(metrics.plainName("Amount ({1})")).isEqualTo("Amount");
        assertThat(metrics.plainName("铺货率")).isEqualTo("铺货率");
        assertThat(metrics.plainName("断货率（客户）")).isEqualTo("断货率（客户）");
    }
}

package com.platform135.analysis.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.analysis.peers.TestPeers;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.sales.SalesStore;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/**
 * Twenty shops of one kind, twelve of 王海 and eight of 刘佳; in March the first four of 王海 carry 软通泰. w05 asked for it in vain, w06 carried
 * it in January, w07 carries 通运 of the brand, w08 is large, c01 of another branch carries it.
 */
class WhatIfReportTests {

    private static SalesStore store;
    private static TestReports reports;
    private static WhatIfReport report;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .spec("310101", "中华(硬)");
        for (int i = 1; i <= 12; i++) {
            city.shop("w%02d".formatted(i), "wang");
        }
        for (int i = 1; i <= 8; i++) {
            city.shop("l%02d".formatted(i), "liu");
        }
        city.shop("c01", "chen").order("2026-03-10", "c01", "510101", 5);
        for (int i = 1; i <= 4; i++) {
            city.order("2026-03-10", "w%02d".formatted(i), "510101", 5);
        }
        city.order("2026-01-20", "w06", "510101", 5)
                .order("2026-03-10", "w07", "510102", 5)
                .order("2026-03-10", "w08", "310101", 500);
        city.wanted("2026-03-10", "w05", "510101", 10, 0, 0);
        city.orders();
        store = city.store();
        reports = new TestReports(city);
        report = new WhatIfReport(
                store, TestPeers.groups(city), new SpecCatalogue(city.jdbc()), TestPeers.parameters(city));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theTargetSaysHowManyShopsAndVisitsItTakes() {
        WhatIfReport.Answer answer = ask("branch", "0.60");

        assertThat(answer.active()).isEqualTo(20);
        assertThat(answer.ordering()).isEqualTo(4);
        assertThat(answer.needed()).isEqualTo(8);
        assertThat(answer.rows()).hasSize(8);
        assertThat(answer.visits()).isEqualTo(16);
        assertThat(answer.days()).isEqualTo(1);
    }

    @Test
    void whoAskedInVainComesBeforeWhoCarriedItBeforeAndWhoCarriesTheBrand() {
        WhatIfReport.Answer answer = ask("wang", "0.60");

        assertThat(answer.rows()).extracting(CandidateRow::retailerId).startsWith(5, 6, 7, 8);
        assertThat(answer.rows()).extracting(CandidateRow::score).startsWith(61, 51, 41, 21);
        assertThat(answer.rows().get(0).share()).isEqualTo(new BigDecimal("0.2105"));
        assertThat(answer.rows().get(0).unmet()).isTrue();
        assertThat(answer.rows().get(1).lapsed()).isTrue();
        assertThat(answer.rows().get(2).sibling()).isTrue();
    }

    @Test
    void theListEndsWhereTheTargetIsReached() {
        WhatIfReport.Answer answer = ask("wang", "0.60");

        assertThat(answer.needed()).isEqualTo(4);
        assertThat(answer.rows().get(3).rateAfter()).isEqualTo(new BigDecimal("0.6667"));
        assertThat(ask("wang", "0.30").rows()).isEmpty();
        assertThat(ask("wang", "1.00").rows()).hasSize(8);
    }

    @Test
    void onlyTheReadersShopsAreCandidates() {
        assertThat(ask("liu", "1.00").rows())
                .hasSize(8)
                .allSatisfy(row -> assertThat(row.retailerId()).isBetween(13, 20));
        assertThat(ask("chen", "1.00").rows()).isEmpty();
    }

    private static WhatIfReport.Answer ask(String username, String target) {
        return report.answer(reports.ask(username, "month=2026-03&specs=510101"), new BigDecimal(target));
    }
}

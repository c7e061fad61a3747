package com.platform135.analysis.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** Today is 2026-11-22. 王海 looks after five shops, 刘佳 after two of the same branch, 陈思远 after one of another. */
class BrandTargetsTests {

    private static SalesStore store;
    private static TestReports reports;
    private static BrandTargets targets;

    @BeforeAll
    static void open() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        LocalDate last = LocalDate.of(2026, 11, 30);
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .spec("310101", "中华(硬)");
        for (int i = 1; i <= 5; i++) {
            city.shop("w" + i, "wang");
        }
        city.shop("l1", "liu").shop("l2", "liu").shop("c1", "chen");
        city.brandSet("通系列", "JN", "0.6", first, last, "510101", "510102");
        city.brandSet("考核", "JN", "0.8", first, last, "510101");
        city.brandSet("上月", "JN", "0.9", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), "310101");
        for (String shop : List.of("w1", "w2", "l1", "c1")) {
            city.order("2026-11-10", shop, "510101", 10);
        }
        for (String shop : List.of("w1", "w2", "w3")) {
            city.order("2026-11-17", shop, "510102", 10);
        }
        city.order("2026-10-20", "w4", "510101", 10);
        city.orders();
        store = city.store();
        reports = new TestReports(city);
        targets = new BrandTargets(
                new BrandSetQueries(city.jdbc()),
                store,
                new ScopeResolver(new OrganisationTree(city.jdbc())),
                Clock.fixed(
                        TestCity.TODAY
                                .atTime(12, 0)
                                .atZone(ZoneId.of("Asia/Shanghai"))
                                .toInstant(),
                        ZoneId.of("Asia/Shanghai")));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void aSpecOfTwoSetsHasTheHigherTarget() {
        List<BrandTargetRow> rows = targets.list(reports.user("wang"));

        assertThat(rows).extracting(BrandTargetRow::name).containsExactly("七匹狼(软通泰)", "七匹狼(通运)");
        assertThat(rows.get(0).target()).isEqualByComparingTo("0.8");
        assertThat(rows.get(0).ordering()).isEqualTo(2);
        assertThat(rows.get(0).needed()).isEqualTo(2);
        assertThat(rows.get(1).met()).isTrue();
    }

    @Test
    void aBranchCountsItsOwnShopsAlone() {
        BrandTargetRow tongtai = targets.list(reports.user("branch")).get(0);

        assertThat(tongtai.active()).isEqualTo(7);
        assertThat(tongtai.ordering()).isEqualTo(3);
        assertThat(tongtai.needed()).isEqualTo(3);
    }

    @Test
    void plansMayQuoteWhatIsMissedAlone() {
        assertThat(new BrandTargetFindings(targets).listFor(reports.user("wang")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).isEqualTo("七匹狼(软通泰)");
                    assertThat(finding.rate()).isEqualByComparingTo("0.4");
                    assertThat(finding.shops()).isEqualTo(2);
                });
    }

    @Test
    void whoSeesNoSetWithATargetHasNone() {
        assertThat(targets.list(reports.user("other"))).isEmpty();
    }
}

package com.platform135.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.sales.SalesStore;
import com.platform135.tools.export.CsvExport;
import com.platform135.tools.report.ReportTable;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/**
 * 实例一: 七匹狼“通”系列, per spec and as a whole, against 60%. In March 2026 王海 has ten active shops (w01–w10; w11 closed on the 31st),
 * 刘佳 five (l01–l05), 陈思远 of another branch three (c01–c03).
 */
class DistributionReportTests {

    private static SalesStore store;
    private static TestReports reports;
    private static DistributionReport report;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .spec("510103", "七匹狼(通仙)")
                .spec("310101", "中华(硬)");
        for (int i = 1; i <= 11; i++) {
            city.shop("w%02d".formatted(i), "wang", i <= 6 ? "Z" : "B");
        }
        for (int i = 1; i <= 5; i++) {
            city.shop("l%02d".formatted(i), "liu");
        }
        for (int i = 1; i <= 3; i++) {
            city.shop("c%02d".formatted(i), "chen");
        }
        city.closed("w11", LocalDate.of(2026, 3, 31));
        city.brandSet(
                "通系列", "JN", "0.6", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "510101", "510102", "510103");
        for (String shop : List.of("w01", "w02", "w03")) {
            city.order("2026-02-10", shop, "510101", 5);
        }
        for (String shop : List.of("w01", "w02", "w03", "w04", "w05", "w11", "l01", "c01", "c02")) {
            city.order("2026-03-10", shop, "510101", 10);
        }
        for (String shop : List.of("w01", "w02", "w06")) {
            city.order("2026-03-17", shop, "510102", 5);
        }
        city.order("2026-03-17", "w01", "510103", 5);
        city.order("2026-03-24", "w07", "510101", 0);
        city.order("2026-03-24", "w08", "310101", 20);
        city.orders();
        store = city.store();
        reports = new TestReports(city);
        report = new DistributionReport(store);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void eachSpecStandsAgainstItsTarget() {
        DistributionRow row = row("wang", "month=2026-03&brandSet=通系列", "510101");

        assertThat(row.active()).isEqualTo(10);
        assertThat(row.ordering()).isEqualTo(5);
        assertThat(row.rate()).isEqualTo(new BigDecimal("0.5000"));
        assertThat(row.target()).isEqualByComparingTo("0.6");
        assertThat(row.gap()).isEqualTo(new BigDecimal("-0.1000"));
        assertThat(row.needed()).isEqualTo(1);
    }

    @Test
    void theSetAsAWholeCountsAShopOnceWhateverItOrdered() {
        DistributionRow any = row("wang", "month=2026-03&brandSet=通系列", "ANY");

        assertThat(any.ordering()).isEqualTo(6);
        assertThat(any.rate()).isEqualTo(new BigDecimal("0.6000"));
        assertThat(any.gap()).isEqualTo(new BigDecimal("0.0000"));
        assertThat(any.needed()).isZero();
    }

    @Test
    void theLastRowCountsOnlyShopsThatOrderedEverySpec() {
        assertThat(row("wang", "month=2026-03&brandSet=通系列", "ALL").ordering()).isEqualTo(1);
    }

    @Test
    void aShopThatClosedOnTheLastDayIsNotCountedButItsOrdersAre() {
        DistributionRow row = row("wang", "month=2026-03&brandSet=通系列", "510101");

        assertThat(row.active()).isEqualTo(10);
        assertThat(row.cartons()).isEqualTo(60);
        assertThat(row.cartonsPerShop()).isEqualTo(new BigDecimal("12.00"));
    }

    @Test
    void theMonthBeforeIsRecountedWithItsOwnLastDaysShops() {
        DistributionRow row = row("wang", "month=2026-03&brandSet=通系列", "510101");

        assertThat(row.activeBefore()).isEqualTo(11);
        assertThat(row.rateBefore()).isEqualTo(new BigDecimal("0.2727"));
        assertThat(row.rateChange()).isEqualTo(new BigDecimal("0.2273"));
    }

    @Test
    void aTargetThatEndedHoldsNoLonger() {
        DistributionRow april = row("wang", "month=2026-04&brandSet=通系列", "ANY");

        assertThat(april.target()).isNull();
        assertThat(april.needed()).isNull();
    }

    @Test
    void withRowsByMonthEachMonthHasItsOwnTargetAndItsOwnMonthBefore() {
        DistributionAnswer answer = report.answer(reports.ask("wang", "months=2026-03..2026-04&by=month&brandSet=通系列"));

        assertThat(answer.groups()).extracting(DistributionGroup::code).containsExactly("2026-03", "2026-04");
        assertThat(answer.groups().get(0).any().target()).isEqualByComparingTo("0.6");
        assertThat(answer.groups().get(0).any().rateBefore()).isEqualTo(new BigDecimal("0.2727"));
        assertThat(answer.groups().get(1).any().target()).isNull();
        assertThat(answer.groups().get(1).any().rateBefore()).isEqualTo(new BigDecimal("0.6000"));
    }

    @Test
    void everyRoleSeesItsOwnShopsAndNoOthers() {
        assertThat(row("wang", "month=2026-03&specs=510101", "510101").ordering())
                .isEqualTo(5);
        assertThat(row("mm", "month=2026-03&specs=510101", "510101").ordering()).isEqualTo(6);
        assertThat(row("branch", "month=2026-03&specs=510101", "510101").active())
                .isEqualTo(15);
        assertThat(row("city", "month=2026-03&specs=510101", "510101").ordering())
                .isEqualTo(8);
        assertThat(row("city", "month=2026-03&specs=510101&org=PK", "510101").ordering())
                .isEqualTo(2);
        assertThat(row("chen", "month=2026-03&specs=510101", "510101").ordering())
                .isEqualTo(2);
    }

    @Test
    void theTotalIsRecountedOverAllGroups() {
        DistributionAnswer answer = report.answer(reports.ask("mm", "month=2026-03&by=manager&brandSet=通系列"));

        assertThat(answer.groups()).extracting(DistributionGroup::code).containsExactly("liu", "wang");
        assertThat(answer.total().any().active()).isEqualTo(15);
        assertThat(answer.total().any().ordering()).isEqualTo(7);
    }

    @Test
    void theFileHoldsTheContractsColumnsAndRows() {
        ReportTable<DistributionRow> table = new DistributionRateReport(report)
                .run(reports.ask("wang", "month=2026-03&brandSet=通系列"), Locale.SIMPLIFIED_CHINESE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CsvExport.writeData(table.table(), table.rows().all(), out);

        assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
                .containsExactly(
                        "dimension,spec_code,spec_name,active,ordering,rate,target,gap,needed,prev_rate,rate_change,qty,amount,qty_per_shop",
                        "TOTAL,510101,七匹狼(软通泰),10,5,0.5000,0.6000,-0.1000,1,0.2727,0.2273,60,5280.00,12.00",
                        "TOTAL,510102,七匹狼(通运),10,3,0.3000,0.6000,-0.3000,3,0.0000,0.3000,15,1320.00,5.00",
                        "TOTAL,510103,七匹狼(通仙),10,1,0.1000,0.6000,-0.5000,5,0.0000,0.1000,5,440.00,5.00",
                        "TOTAL,ANY,,10,6,0.6000,0.6000,0.0000,0,0.2727,0.3273,80,7040.00,13.33",
                        "TOTAL,ALL,,10,1,0.1000,0.6000,-0.5000,5,0.0000,0.1000,80,7040.00,80.00");
    }

    private static DistributionRow row(String username, String query, String spec) {
        return report.answer(reports.ask(username, query))
                .total()
                .rows()
                .filter(row -> row.specCode().equals(spec))
                .findFirst()
                .orElseThrow();
    }
}

package com.platform135.analysis.specsupply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.RetailerReach;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ReportParameters;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** Friday 20 November: w01 ordered the spec, w02 another one, w03 nothing; w04 orders on Mondays; c01 is another branch's. */
class SpecSupplyReportTests {

    private static final OrganisationScope WANG = OrganisationScope.ofManager(11);
    private static final Period FRIDAY = Period.parse("2026-11-20");

    private static SalesStore store;
    private static TestReports reports;
    private static SpecSupplyQueries queries;
    private static SpecSupplyReport report;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .shop("w01", "wang")
                .shop("w02", "wang")
                .shop("w03", "wang")
                .shop("w04", "wang")
                .shop("c01", "chen")
                .wanted("2026-11-20", "w01", "510101", 20, 10, 10)
                .wanted("2026-11-20", "w02", "510102", 5, null, 5)
                .wanted("2026-11-13", "w03", "510101", 10, 10, 10)
                .wanted("2026-11-06", "w03", "510102", 20, null, 20)
                .wanted("2026-11-20", "c01", "510101", 30, 30, 30)
                .orders();
        city.jdbc().sql("update core.retailer_facts set order_weekday = 5").update();
        city.jdbc()
                .sql(
                        "update core.retailer_facts set order_weekday = 1 where retailer_id = (select retailer_id from core.retailer where licence_no = 'w04')")
                .update();
        city.jdbc()
                .sql("update core.retailer set phone = '13800000003' where licence_no = 'w03'")
                .update();
        city.jdbc().sql("""
                        insert into tools.import (import_id, kind, file_name, file_bytes, mode, dry_run, status, created_by, created_at, finished_at)
                        select distinct import_id, 'orders', 'o.csv', 1, 'VALID_ROWS', false, 'DONE', 'admin'
                             , timestamptz '2026-11-20 08:00+08', timestamptz '2026-11-20 08:01+08'
                        from core.sales_order
                        """).update();
        store = city.store();
        reports = new TestReports(city);
        queries = new SpecSupplyQueries(city.jdbc(), new RetailerReach(city.jdbc()));
        report = new SpecSupplyReport(store, queries);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void linesAreThoseOfTheScopesShopsWithTheTimeTheyArrived() {
        List<SpecLineRow> lines = queries.listLines(WANG, 1, FRIDAY, null, null);

        assertThat(lines).extracting(SpecLineRow::licenceNo).containsExactly("w01");
        assertThat(lines.get(0).arrivedAt())
                .isNotNull()
                .satisfies(at -> assertThat(at.toInstant()).hasToString("2026-11-20T00:01:00Z"));
        assertThat(lines.get(0).state()).isEqualTo(SpecLineRow.State.PARTLY);
        assertThat(lines.get(0).fillRate()).isEqualTo(new BigDecimal("0.5000"));
        assertThat(queries.listLines(OrganisationScope.nothing(), 1, FRIDAY, null, null))
                .isEmpty();
    }

    @Test
    void shopsOfAnotherBranchHaveNoTelephoneHere() {
        assertThat(queries.listContacts(WANG, List.of(3, 5), LocalDate.of(2026, 11, 20)))
                .extracting(ContactRow::licenceNo, ContactRow::phone)
                .containsExactly(tuple("w03", "13800000003"));
    }

    @Test
    void whoseOrderDayItIsAndWhoHasNotOrderedAreCounted() {
        SpecDayAnswer answer = report.answer(friday());

        assertThat(answer.due()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(answer.silent()).containsExactly(3);
        assertThat(answer.without()).containsExactly(2);
        assertThat(answer.ordering()).isEqualTo(2);
        assertThat(answer.total().any().ordering()).isEqualTo(1);
    }

    @Test
    void theCallListSaysWhatAShopUsuallyOrders() {
        SilentShopRow shop = report.describe(friday(), Set.of(3)).get(0);

        assertThat(shop.lastOn()).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(shop.usual()).isEqualTo(new BigDecimal("15.00"));
        assertThat(shop.usualOfSpec()).isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void theLatestDayIsNeverAfterToday() {
        assertThat(report.latestDay(TestCity.TODAY)).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(report.latestDay(LocalDate.of(2026, 11, 10))).isEqualTo(LocalDate.of(2026, 11, 10));
    }

    private static ReportParameters friday() {
        return reports.ask("wang", "from=2026-11-20&to=2026-11-20&specs=510101");
    }
}

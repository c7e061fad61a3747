package com.platform135.analysis.pricestock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.analysis.peers.TestPeers;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.retailer.RetailerReach;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ReportParameters;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/**
 * October: w1 sold 7 a week of 软通泰 (88 wholesale, 100 guide) at 90 and 96 元 and holds 36 条; w2 sold 14 in its one week at 84 and was out
 * of it; c1 is another branch's.
 */
class PriceStockReportTests {

    private static SalesStore store;
    private static TestReports reports;
    private static PriceStockReport report;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .shop("w1", "wang")
                .shop("w2", "wang")
                .shop("c1", "chen")
                .order("2025-10-14", "w1", "510101", 30)
                .order("2025-10-14", "w2", "510102", 10)
                .order("2026-08-04", "w1", "510101", 30)
                .order("2026-09-08", "w2", "510101", 30)
                .orders();
        sample(city.jdbc(), "w1", "510101", "2026-10-02", 10, 40, 7, 9000, 0);
        sample(city.jdbc(), "w1", "510101", "2026-10-09", 3, 36, 7, 9600, 0);
        sample(city.jdbc(), "w2", "510101", "2026-10-09", 0, 0, 14, 8400, 2);
        sample(city.jdbc(), "w2", "510102", "2026-10-09", 0, 5, 7, 11000, 0);
        sample(city.jdbc(), "c1", "510101", "2026-10-09", 0, 500, 1, 20000, 0);
        store = city.store();
        reports = new TestReports(city);
        report = new PriceStockReport(
                new PriceStockQueries(city.jdbc(), new RetailerReach(city.jdbc())),
                store,
                new SpecCatalogue(city.jdbc()),
                TestPeers.parameters(city));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static void sample(
            JdbcClient jdbc,
            String licence,
            String spec,
            String day,
            int bought,
            int stock,
            int sold,
            int cartonFen,
            int outDays) {
        jdbc.sql("""
                        insert into core.sample_price
                            (retailer_id, spec_id, on_date, bought_qty, stock_qty, sold_qty, short_qty, carton_price_fen, out_days)
                        select r.retailer_id, s.spec_id, :day, :bought, :stock, :sold, 0, :fen, :out
                        from core.retailer r, core.spec s where r.licence_no = :licence and s.spec_code = :spec
                        """)
                .param("day", LocalDate.parse(day))
                .param("bought", bought)
                .param("stock", stock)
                .param("sold", sold)
                .param("fen", cartonFen)
                .param("out", outDays)
                .param("licence", licence)
                .param("spec", spec)
                .update();
    }

    @Test
    void aSpecsSamplesOfTheScopeAreTakenTogether() {
        PriceStockFigures spec = report.answer(october()).bySpec().get(0).figures();

        assertThat(spec.points()).isEqualTo(2);
        assertThat(spec.carton()).isEqualTo(new BigDecimal("90.00"));
        assertThat(spec.priceIndex()).isEqualTo(new BigDecimal("0.9000"));
        assertThat(spec.margin()).isEqualTo(new BigDecimal("0.0222"));
        assertThat(spec.invertedSpecs()).isEmpty();
        assertThat(spec.invertedSamples()).isEqualTo(1);
    }

    @Test
    void stockIsMeasuredByThirtyDaysAtThePeriodsPace() {
        PointStockRow w1 = report.answer(october()).byPoint().get(0);

        assertThat(w1.licenceNo()).isEqualTo("w1");
        assertThat(w1.figures().daysOfStock()).isEqualTo(new BigDecimal("36.00"));
        assertThat(w1.figures().stockRatio()).isEqualTo(new BigDecimal("1.20"));
    }

    @Test
    void movementComparesWhatWasThereWithWhatIsLeft() {
        PointStockRow w1 = report.answer(october()).byPoint().get(0);

        assertThat(w1.figures().samples().get(0).opening()).isEqualTo(37);
        assertThat(w1.figures().movementRatio()).isEqualTo(new BigDecimal("0.2800"));
    }

    @Test
    void theIndexWeighsSpecsByLastYearsVolume() {
        PriceStockFigures total = report.answer(october()).total();

        assertThat(total.priceIndex()).isEqualTo(new BigDecimal("0.9500"));
    }

    @Test
    void pointsOutOfStockStandAgainstThoseThatOrderedBefore() {
        PriceStockAnswer answer = report.answer(october());

        assertThat(answer.askedAny()).isEqualTo(2);
        assertThat(answer.total().outPoints()).isEqualTo(1);
        assertThat(answer.total().outRate()).isEqualTo(new BigDecimal("0.5000"));
        assertThat(answer.bySpec().get(1).figures().outRate()).isNull();
    }

    @Test
    void weeksAreCountedByTheirMonday() {
        ReportParameters asked = october();
        List<WeekStockRow> weeks = report.weeks(asked, report.answer(asked));

        assertThat(weeks)
                .extracting(WeekStockRow::week)
                .containsExactly(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 5));
        assertThat(weeks.get(1).outSamples()).isEqualTo(1);
        assertThat(weeks.get(1).samples()).isEqualTo(3);
        assertThat(weeks.get(0).index()).isEqualTo(new BigDecimal("0.9000"));
    }

    @Test
    void anotherBranchsPointIsNotAmongThem() {
        assertThat(report.answer(reports.ask("other", "month=2026-10")).byPoint())
                .extracting(PointStockRow::licenceNo)
                .containsExactly("c1");
        assertThat(report.readings(october(), 3)).isEmpty();
        assertThat(report.readings(october(), 1)).hasSize(2);
        assertThat(report.answer(reports.ask("branch", "month=2026-09")).samples())
                .isEmpty();
    }

    private static ReportParameters october() {
        return reports.ask("branch", "month=2026-10");
    }
}

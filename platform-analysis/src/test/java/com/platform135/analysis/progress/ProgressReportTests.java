package com.platform135.analysis.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.analysis.peers.TestPeers;
import com.platform135.analysis.screen.Cycles;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/**
 * November until the 22nd, target 60% of 软通泰. 王海 has five shops and sold to one, 刘佳 two and sold to both. In October four shops
 * ordered, two of them by the 22nd: half is expected by now.
 */
class ProgressReportTests {

    private static SalesStore store;
    private static TestReports reports;
    private static ProgressReport report;
    private static ProgressTargets targets;

    @BeforeAll
    static void open() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        LocalDate last = LocalDate.of(2026, 11, 30);
        TestCity city = new TestCity().spec("510101", "七匹狼(软通泰)").spec("510102", "七匹狼(通运)");
        for (int i = 1; i <= 5; i++) {
            city.shop("w" + i, "wang");
        }
        city.shop("l1", "liu").shop("l2", "liu").shop("c1", "chen");
        city.brandSet("通系列", "JN", "0.6", first, last, "510101");
        city.brandSet("更低", "JN", "0.5", first, last, "510101");
        city.brandSet("上月", "JN", "0.9", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), "510102");
        city.order("2026-10-06", "w1", "510101", 5)
                .order("2026-10-20", "w2", "510101", 5)
                .order("2026-10-27", "l1", "510101", 5)
                .order("2026-10-28", "l2", "510101", 5)
                .order("2026-11-03", "w1", "510101", 5)
                .order("2026-11-10", "l1", "510101", 5)
                .order("2026-11-10", "l2", "510101", 5)
                .order("2026-11-17", "l2", "510101", 5)
                .order("2026-11-10", "c1", "510101", 5)
                .orders();
        store = city.store();
        reports = new TestReports(city);
        report = new ProgressReport(store, TestPeers.parameters(city));
        targets = new ProgressTargets(
                new BrandSetQueries(city.jdbc()), new ScopeResolver(new OrganisationTree(city.jdbc())));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void targetsAreThoseOfThePeriodsLastDayTheHighestOfSeveralSets() {
        List<ProgressTarget> wanted = targets.list(november(), reports.user("branch"));

        assertThat(wanted).hasSize(1);
        assertThat(wanted.get(0).target()).isEqualByComparingTo("0.6");
        assertThat(targets.list(november(), reports.user("other"))).isEmpty();
    }

    @Test
    void theScopesOwnShopsAreCountedAgainstTheTarget() {
        ProgressFigures figures = answer().specs().get(0).figures();

        assertThat(figures.active()).isEqualTo(7);
        assertThat(figures.ordering()).isEqualTo(3);
        assertThat(figures.rate()).isEqualTo(new BigDecimal("0.4286"));
        assertThat(figures.needed()).isEqualTo(2);
        assertThat(figures.listedBefore()).isEqualTo(4);
        assertThat(figures.movementRate()).isEqualTo(new BigDecimal("0.7500"));
    }

    @Test
    void whatIsExpectedFollowsThePaceOfThePeriodBefore() {
        ProgressFigures figures = answer().specs().get(0).figures();

        assertThat(figures.pace()).isEqualTo(new Pace(2, 4));
        assertThat(figures.expected()).isEqualTo(3);
        assertThat(figures.behind()).isZero();
        assertThat(answer().state(figures)).isEqualTo(ProgressFigures.State.ON_PACE);
        assertThat(answer().daysLeft()).isEqualTo(8);
    }

    @Test
    void unitsAreRankedAndThoseBehindAreKnown() {
        ProgressAnswer answer = answer();
        List<UnitProgressRow> units = Objects.requireNonNull(answer.units().get("510101"));

        assertThat(units).extracting(UnitProgressRow::code).containsExactly("liu", "wang", SalesGroup.TOTAL);
        assertThat(units).extracting(UnitProgressRow::rank).containsExactly(1, 2, 0);
        assertThat(answer.state(units.get(0).figures())).isEqualTo(ProgressFigures.State.REACHED);
        assertThat(answer.state(units.get(1).figures())).isEqualTo(ProgressFigures.State.BEHIND);
        assertThat(units.get(1).figures().behind()).isEqualTo(1);
        assertThat(answer.specs().get(0).unitsBehind()).isEqualTo(1);
    }

    @Test
    void daysAccumulateUntilTodayAndLeadToTheTarget() {
        List<DayProgressRow> days = report.days(
                november(), targets.list(november(), reports.user("branch")).get(0));

        assertThat(days).hasSize(30);
        assertThat(days.get(9).added()).isEqualTo(2);
        assertThat(days.get(9).ordering()).isEqualTo(3);
        assertThat(days.get(21).rate()).isEqualTo(new BigDecimal("0.4286"));
        assertThat(days.get(22).rate()).isNull();
        assertThat(days.get(29).needed()).isEqualByComparingTo("0.6");
        assertThat(days.get(29).pace()).isEqualByComparingTo("0.6");
        assertThat(days.get(21).pace()).isEqualByComparingTo("0.3");
    }

    @Test
    void theCyclesBeforeAreMonthsForMonthsAndWeeksOtherwise() {
        assertThat(Cycles.threeBefore(Period.parse("2026-11"))).isEqualTo(Period.parse("2026-08..2026-10"));
        assertThat(Cycles.threeBefore(Period.parse("2026-W47"))).isEqualTo(Period.parse("2026-W44..2026-W46"));
    }

    private static ProgressAnswer answer() {
        return report.answer(november(), targets.list(november(), reports.user("branch")));
    }

    private static ReportParameters november() {
        return reports.ask("branch", "month=2026-11&by=manager");
    }
}

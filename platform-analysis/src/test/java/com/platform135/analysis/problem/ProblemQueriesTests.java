package com.platform135.analysis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.table.SortOrder;
import com.platform135test.TestCity;

/** wang (11) and the market manager (21) of 东山 found something, chen (14) of another branch too. */
class ProblemQueriesTests {

    private static final Period NOVEMBER = Period.parse("2026-11");
    private static final OrganisationScope JIANGNING = OrganisationScope.ofOrganisation(2);
    private static final OrganisationScope WANG = OrganisationScope.ofManager(11);

    private static TestCity city;
    private static ProblemQueries queries;

    @BeforeAll
    static void tell() {
        city = new TestCity().shop("320115000001", "wang").shop("320111000003", "chen");
        queries = new ProblemQueries(city.jdbc(), JsonMapper.builder().build());
        add(1, 11, 4, null, "2026-11-03", "HIGH", "OPEN", null, "断货");
        add(2, 11, 4, null, "2026-10-20", "LOW", "TAKEN", null, "上月没结的");
        add(3, 11, 4, null, "2026-10-08", "LOW", "CLOSED", "2026-10-28", "上月结了的");
        add(4, 21, 4, 11, "2026-11-05", "MIDDLE", "PLANNED", null, "交给王海的");
        add(5, 14, 6, null, "2026-11-04", "HIGH", "OPEN", null, "别家的");
        city.jdbc()
                .sql("insert into core.problem_shop (retailer_id, problem_id) values (1, :one), (2, :five)")
                .param("one", id(1))
                .param("five", id(5))
                .update();
        city.jdbc()
                .sql(
                        "insert into core.problem_cause (problem_id, place, cause_id, depth, words) values (:one, 0, :one, 0, '品牌'), (:one, 1, :one, 1, '限量低')")
                .param("one", id(1))
                .update();
    }

    @Test
    void aPeriodHoldsWhatWasFoundInItAndWhatWasNotYetOver() {
        assertThat(titles(ask(JIANGNING, true))).containsExactly("交给王海的", "断货", "上月没结的");
        assertThat(titles(ask(JIANGNING, false))).containsExactly("交给王海的", "断货");
    }

    @Test
    void aCustomerManagerSeesOwnOnesAndThoseGivenToHim() {
        assertThat(titles(ask(WANG, false))).containsExactly("交给王海的", "断货");
        assertThat(titles(ask(OrganisationScope.ofManager(12), true))).isEmpty();
        assertThat(queries.findHead(WANG, id(5))).isEmpty();
        assertThat(queries.findHead(WANG, id(4)))
                .get()
                .extracting(ProblemQueries.Head::managerName)
                .isEqualTo("王海");
    }

    @Test
    void wordsAreLookedForInCausesToo() {
        assertThat(titles(new ProblemFilter(
                        JIANGNING, NOVEMBER, true, Set.of(), Set.of(), Set.of(), null, null, null, "限量")))
                .containsExactly("断货");
        assertThat(titles(new ProblemFilter(
                        JIANGNING, NOVEMBER, true, Set.of(), Set.of(), Set.of(), null, null, "320115000001", null)))
                .containsExactly("断货");
    }

    @Test
    void theWorstComeFirstWhereSeverityIsAskedFor() {
        assertThat(queries.list(ask(JIANGNING, true), SortOrder.parse("-severity"), 0, null))
                .extracting(ProblemRow::severity)
                .containsExactly(Severity.HIGH, Severity.MIDDLE, Severity.LOW);
    }

    @Test
    void everybodyIsCountedWithWhatHeOrSheFound() {
        List<PersonRow> people = queries.listPeople(ask(JIANGNING, true));

        assertThat(people).extracting(PersonRow::name).containsExactly("赵敏", "刘佳", "王海", "孙悦");
        assertThat(people)
                .filteredOn(row -> row.name().equals("王海"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.raised()).isEqualTo(2);
                    assertThat(row.open()).isOne();
                    assertThat(row.taken()).isOne();
                    assertThat(row.caused()).isOne();
                });
        assertThat(queries.count(ask(JIANGNING, true)).problems()).isEqualTo(3);
    }

    @Test
    void onlyShopsOfTheScopeAreFound() {
        assertThat(queries.listShops(WANG, List.of("320115000001", "320111000003"), List.of(), TestCity.TODAY))
                .extracting(ConcernedRow::key)
                .containsExactly("320115000001");
        assertThat(queries.listOfShop(JIANGNING, 2)).isEmpty();
        assertThat(queries.listOfShop(OrganisationScope.ofOrganisation(1), 2)).hasSize(1);
    }

    @Test
    void whatWaitsIsToldTheWorstFirst() {
        assertThat(queries.listWaiting(JIANGNING, Set.of(ProblemState.OPEN, ProblemState.PLANNED), 10))
                .extracting(ProblemQueries.Waiting::title, ProblemQueries.Waiting::firstCause)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("断货", "限量低"),
                        org.assertj.core.groups.Tuple.tuple("交给王海的", null));
    }

    private static ProblemFilter ask(OrganisationScope scope, boolean carried) {
        return new ProblemFilter(scope, NOVEMBER, carried, Set.of(), Set.of(), Set.of(), null, null, null, null);
    }

    private static List<String> titles(ProblemFilter filter) {
        return queries.list(filter, null, 0, null).stream()
                .map(ProblemRow::title)
                .toList();
    }

    private static UUID id(int number) {
        return new UUID(number, number);
    }

    private static void add(
            int number,
            int staff,
            int unit,
            @Nullable Integer manager,
            String on,
            String severity,
            String state,
            @Nullable String closed,
            String title) {
        city.jdbc()
                .sql("""
                        insert into core.problem (problem_id, staff_id, organisation_id, manager_id, raised_on, point, severity, title, state, outcome, closed_on, revision, changed_at, changed_by)
                        values (:id, :staff, :unit, :manager, :on, 'CUSTOMER', :severity, :title, :state, case when :closed::date is not null then '好了' end, :closed, 0, now(), '')
                        """)
                .param("id", id(number))
                .param("staff", staff)
                .param("unit", unit)
                .param("manager", manager)
                .param("on", LocalDate.parse(on))
                .param("severity", severity)
                .param("title", title)
                .param("state", state)
                .param("closed", closed == null ? null : LocalDate.parse(closed))
                .update();
    }
}

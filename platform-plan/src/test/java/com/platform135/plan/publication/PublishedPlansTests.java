package com.platform135.plan.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.context.TestPropertySource;

import com.platform135.db.Ids;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.visit.VisitPoint;
import com.platform135.plan.publication.Publications.Subject;
import com.platform135.tools.contract.OpenPlanLine;
import com.platform135.tools.contract.PlanLines;
import com.platform135.tools.search.SearchHit;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.workbench.StepLine;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** 东山 (unit 4) has published November to wang (11) and liu (12), 江浦 (unit 6, another branch) to chen (14). Today is 22 November 2026. */
@SpringBootTest(classes = {PlatformTestApplication.class, PublishedPlansTests.City.class})
@TestPropertySource(properties = "test.context=published-plans")
class PublishedPlansTests {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final OrganisationScope BRANCH = OrganisationScope.ofOrganisation(2);
    private static final OrganisationScope WANG = OrganisationScope.ofManager(11);
    private static final OrganisationScope OTHER = OrganisationScope.ofOrganisation(3);

    private static final UUID ALL = Ids.next();
    private static final UUID LIUS = Ids.next();
    private static final UUID ELSEWHERE = Ids.next();
    private static final Subject EAST =
            new Subject(PublicationKind.MONTH_PLAN, Ids.next(), 4, NOVEMBER, NOVEMBER.plusMonths(1));
    private static final Subject RIVER =
            new Subject(PublicationKind.MONTH_PLAN, Ids.next(), 6, NOVEMBER, NOVEMBER.plusMonths(1));

    private static boolean filled;

    @Autowired
    private TestCity city;

    @Autowired
    private Publications publications;

    @Autowired
    private PublicationQueries queries;

    @Autowired
    private PlanLines lines;

    @Autowired
    private PlanThread thread;

    @Autowired
    private PlanTodos todos;

    @Autowired
    private PlanSteps steps;

    @Autowired
    private PlanSearch search;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity();
        }
    }

    @BeforeEach
    void fill() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        if (filled) {
            return;
        }
        filled = true;
        Document east = new Document(
                Map.of("aim", "稳量"),
                List.of(
                        new Document.Entry(
                                ALL,
                                Map.of(
                                        "point",
                                        "BRAND",
                                        "focus",
                                        "通系列上柜",
                                        "indicator",
                                        "DISTRIBUTION",
                                        "subject",
                                        "通系列",
                                        "target",
                                        "60")),
                        new Document.Entry(LIUS, Map.of("point", "TEAM", "focus", "带教新人", "managers", "12"))));
        publications.add(EAST, new Document(Map.of(), List.of()), Set.of(11, 12), null, 21);
        publications.add(EAST, east, Set.of(11, 12), "补充指标", 21);
        publications.read(EAST.id(), 2, 12);
        publications.take(LIUS, EAST.id(), 2, 12, "好的");
        Document river = new Document(
                Map.of(), List.of(new Document.Entry(ELSEWHERE, Map.of("point", "MARKET", "focus", "江浦上柜"))));
        publications.add(RIVER, river, Set.of(14), null, 21);
    }

    @Test
    void theNewestVersionIsReadUnlessAnotherIsAskedFor() {
        assertThat(queries.find(BRANCH, PublicationKind.MONTH_PLAN, 4, NOVEMBER, null))
                .hasValueSatisfying(plan -> {
                    assertThat(plan.version()).isEqualTo(2);
                    assertThat(plan.document().text("aim")).isEqualTo("稳量");
                    assertThat(plan.note()).isEqualTo("补充指标");
                });
        assertThat(queries.find(WANG, PublicationKind.MONTH_PLAN, 4, NOVEMBER, 1))
                .hasValueSatisfying(plan -> assertThat(plan.isNewest()).isFalse());
    }

    @Test
    void nothingOfAnotherBranchOrUnitIsSeen() {
        assertThat(queries.find(OTHER, PublicationKind.MONTH_PLAN, 4, NOVEMBER, null))
                .isEmpty();
        assertThat(queries.find(WANG, PublicationKind.MONTH_PLAN, 6, NOVEMBER, null))
                .isEmpty();
        assertThat(queries.findByEntry(OTHER, ALL)).isEmpty();
        assertThat(queries.listVersions(OTHER, EAST.id())).isEmpty();
        assertThat(queries.listReaders(OTHER, EAST.id(), 2)).isEmpty();
        assertThat(queries.listTakings(OTHER, EAST.id())).isEmpty();
        assertThat(queries.listReviews(OTHER, EAST.id())).isEmpty();
        assertThat(queries.listServed(OTHER, EAST.id())).isEmpty();
        assertThat(queries.findEntries(BRANCH, "上柜", 10))
                .extracting(EntryRow::entryId)
                .containsExactly(ALL);
        assertThat(queries.listUnits(BRANCH, PublicationKind.MONTH_PLAN, NOVEMBER))
                .extracting(UnitStateRow::code)
                .containsExactly("JN1", "JN2");
        assertThat(queries.find(OrganisationScope.nothing(), PublicationKind.MONTH_PLAN, 4, NOVEMBER, null))
                .isEmpty();
    }

    @Test
    void receiptsSayWhoHasReadAndHowMuchWasTakenOn() {
        assertThat(queries.listReaders(BRANCH, EAST.id(), 2))
                .extracting(ReaderRow::staffId, row -> row.readAt() != null, ReaderRow::taken)
                .containsExactlyInAnyOrder(tuple(11, false, 0), tuple(12, true, 1));
    }

    @Test
    void aReceiptIsLeftOnceAndOnlyByAReader() {
        assertThat(publications.read(EAST.id(), 1, 12)).isTrue();
        assertThat(publications.read(EAST.id(), 1, 12)).isFalse();
        assertThat(publications.read(EAST.id(), 2, 14)).isFalse();
    }

    @Test
    void whatACustomerManagerCanServeIsWhatNamesHimOrHerOrEverybody() {
        assertThat(lines.listOpenFor(11, LocalDate.of(2026, 11, 30)))
                .containsExactly(new OpenPlanLine(ALL, "通系列上柜", VisitPoint.BRAND, "铺货率 · 通系列", "60%"));
        assertThat(lines.listOpenFor(12, NOVEMBER))
                .extracting(OpenPlanLine::lineId)
                .containsExactly(ALL, LIUS);
        assertThat(lines.listOpenFor(13, NOVEMBER)).isEmpty();
        assertThat(lines.listOpenFor(11, LocalDate.of(2026, 12, 1))).isEmpty();
    }

    @Test
    void theThreadNamesLinesToThoseWhoMaySeeThem() {
        assertThat(thread.describe(List.of(ALL, ELSEWHERE), user("wang")))
                .containsOnlyKeys(ALL)
                .hasValueSatisfying(new org.assertj.core.api.Condition<>(
                        item -> item.title().equals("2026-11 通系列上柜")
                                && item.href().endsWith("#line-" + ALL),
                        "it"));
        assertThat(thread.describe(List.of(ALL), user("other"))).isEmpty();
    }

    @Test
    void whatWaitsFollowsFromTheStateOfThings() {
        assertThat(todos.listFor(user("wang"))).extracting(Todo::messageKey).containsExactly("plan.month.todo.read");
        assertThat(todos.listFor(user("liu")))
                .extracting(Todo::messageKey, Todo::count)
                .containsExactly(tuple("plan.month.todo.take", 1));
        assertThat(todos.listFor(user("branch")))
                .extracting(Todo::messageKey, Todo::count)
                .containsExactly(tuple("plan.month.todo.review", 1));
        assertThat(todos.listFor(user("mm"))).singleElement().satisfies(todo -> {
            assertThat(todo.messageKey()).isEqualTo("plan.week.todo.write");
            assertThat(todo.due()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(todo.late()).isTrue();
        });
        assertThat(todos.listFor(user("city"))).isEmpty();
    }

    @Test
    void theMonthsStepCountsReadersOfOneUnitAndUnitsOfMany() {
        assertThat(steps.linesFor(user("mm"), YearMonth.of(2026, 11)).get(0))
                .extracting(StepLine::messageKey, StepLine::done, StepLine::total)
                .containsExactly("plan.month.step.read", 1, 2);
        assertThat(steps.linesFor(user("branch"), YearMonth.of(2026, 11)).get(0))
                .extracting(StepLine::messageKey, StepLine::done, StepLine::total, StepLine::late)
                .containsExactly("plan.month.step.units", 1, 2, true);
    }

    @Test
    void searchLeadsToTheLine() {
        assertThat(search.find("上柜", user("wang"), WANG, 5))
                .extracting(SearchHit::title)
                .containsExactly("通系列上柜");
    }

    private PlatformUser user(String username) {
        return new TestReports(city).user(username);
    }
}

package com.platform135.execute.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135test.TestCity;

/** On a real database: what sending a visit does, once, twice and at once. */
class VisitServiceTests {

    private static final String SHOP = "320115000001";

    private SavedVisits visits;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void open() {
        visits = new SavedVisits(new TestCity().shop(SHOP, "wang").shop("320115000002", "liu"));
    }

    @Test
    void theSameVisitSentFromManyTabsAtOnceIsInsertedOnce() throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(8);
        List<Callable<VisitAnswer>> sendings =
                Collections.nCopies(8, () -> visits.save("wang", SavedVisits.visit(id, SHOP, 10)));

        List<VisitAnswer> answers = new ArrayList<>();
        for (Future<VisitAnswer> answer : tabs.invokeAll(sendings, 60, TimeUnit.SECONDS)) {
            answers.add(answer.get());
        }
        tabs.shutdown();

        assertThat(answers).filteredOn(VisitAnswer::isNew).hasSize(1);
        assertThat(answers).extracting(VisitAnswer::version).containsOnly(1);
        assertThat(visits.count("select count(*) from core.visit")).isOne();
        assertThat(visits.count("select count(*) from core.visit_version")).isZero();
    }

    @Test
    void versionsSentAtOnceEndWithTheLatest() throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(8);
        List<Callable<VisitAnswer>> sendings = new ArrayList<>();
        for (int minute = 10; minute < 30; minute++) {
            VisitBody body = SavedVisits.visit(id, SHOP, minute);
            sendings.add(() -> visits.save("wang", body));
        }
        Collections.shuffle(sendings);
        for (Future<VisitAnswer> answer : tabs.invokeAll(sendings, 60, TimeUnit.SECONDS)) {
            answer.get();
        }
        tabs.shutdown();

        assertThat(text("select effect from core.visit")).isEqualTo("第29分");
        assertThat(visits.count("select version from core.visit"))
                .isEqualTo(1 + visits.count("select count(*) from core.visit_version"));
    }

    @Test
    void aPromiseIsKeptByALaterVisitAndOpenAgainWhenTheCorrectionSaysSo() {
        UUID promise = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        visits.save(
                "wang",
                SavedVisits.visit(id, SHOP, 10, List.of(SavedVisits.matter(promise, "PROMISE", "带新价签")), List.of()));

        visits.save("wang", SavedVisits.visit(later, SHOP, 20, List.of(), List.of(promise.toString())));
        assertThat(text("select state || done_on from core.matter")).isEqualTo("DONE2026-11-22");
        assertThat(visits.count("select count(*) from core.thread_link where parent_id = '" + promise
                        + "' and child_id = '" + later + "'"))
                .isOne();

        visits.save("wang", SavedVisits.visit(later, SHOP, 21));
        assertThat(text("select state from core.matter")).isEqualTo("OPEN");
    }

    @Test
    void theAlertThatAVisitAnswersIsWhereTheVisitCameFrom() {
        visits.save("wang", SavedVisits.visit(id, SHOP, 10));
        visits.save("wang", SavedVisits.visit(id, SHOP, 11));

        assertThat(visits.count("select count(*) from core.thread_link where parent_type = 'signal' and parent_step ="
                        + " 'ANALYSIS' and child_type = 'visit' and child_id = '" + id + "'"))
                .isOne();
    }

    @Test
    void aCorrectionChangesAndDropsWhatTheVisitLeft() {
        UUID kept = UUID.randomUUID();
        UUID dropped = UUID.randomUUID();
        visits.save(
                "wang",
                SavedVisits.visit(
                        id,
                        SHOP,
                        10,
                        List.of(
                                SavedVisits.matter(kept, "REQUEST", "要通运"),
                                SavedVisits.matter(dropped, "OPINION", "到货晚")),
                        List.of()));

        visits.save(
                "wang",
                SavedVisits.visit(id, SHOP, 11, List.of(SavedVisits.matter(kept, "REQUEST", "要软通泰")), List.of()));

        assertThat(text("select string_agg(body || ' ' || state, ',' order by body) from core.matter"))
                .isEqualTo("到货晚 DROPPED,要软通泰 OPEN");
    }

    @Test
    void anotherShopsMatterCannotBeClosedFromHere() {
        UUID promise = UUID.randomUUID();
        visits.save(
                "liu",
                SavedVisits.visit(
                        UUID.randomUUID(),
                        "320115000002",
                        10,
                        List.of(SavedVisits.matter(promise, "PROMISE", "x")),
                        List.of()));

        visits.save("wang", SavedVisits.visit(id, SHOP, 10, List.of(), List.of(promise.toString())));

        assertThat(text("select state from core.matter")).isEqualTo("OPEN");
        assertThat(visits.count("select count(*) from core.thread_link where parent_id = '" + promise + "'"))
                .isZero();
    }

    @Test
    void theMarketManagerHearsOfAVisitAndTheBranchOfForce() {
        visits.save("wang", SavedVisits.visit(UUID.randomUUID(), SHOP, 10));
        assertThat(visits.count("select count(*) from tools.push where staff_id = 21 and kind = 'visit-received'"))
                .isOne();
        assertThat(visits.count("select count(*) from tools.message")).isZero();

        visits.save(
                "wang",
                SavedVisits.visit(
                        id,
                        SHOP,
                        10,
                        List.of(SavedVisits.matter(UUID.randomUUID(), "COMPLAINT", "上月被压货两条")),
                        List.of()));

        assertThat(visits.count("select count(*) from tools.message where staff_id = 22 and path = '/execute/visits/"
                        + id + "'"))
                .isOne();
        assertThat(visits.count("select count(*) from tools.message where staff_id <> 22"))
                .isZero();
    }

    @Test
    void howFarThePhoneWasFromTheShopIsKept() {
        visits.city
                .jdbc()
                .sql("update core.retailer set lat = 31.9, lng = 118.8 where licence_no = '" + SHOP + "'")
                .update();
        VisitBody near = SavedVisits.visit(id, SHOP, 10);

        visits.save(
                "wang",
                new VisitBody(
                        near.id(),
                        SHOP,
                        "ON_SITE",
                        near.startedAt(),
                        null,
                        near.updatedAt(),
                        new VisitBody.Position(31.901, 118.8, 12.3),
                        null,
                        List.of("OVERDUE"),
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));

        assertThat(
                        text(
                                "select distance_metres || ' ' || accuracy_metres || ' ' || position_state || ' ' || unchanged from core.visit"))
                .isEqualTo("111 13 FIXED true");
    }

    private @Nullable String text(String sql) {
        JdbcClient jdbc = visits.city.jdbc();
        return jdbc.sql(sql).query(String.class).single();
    }
}

package com.platform135.db.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135test.TestDatabase;

class ThreadLinksTests {

    private static ThreadLinks links;

    @BeforeAll
    static void open() {
        links = new ThreadLinks(JdbcClient.create(TestDatabase.fresh()), Clock.systemUTC());
    }

    private final ThreadNode problem = node(ThreadStep.ANALYSIS, "problem");
    private final ThreadNode planLine = node(ThreadStep.PLAN, "month-plan-line");
    private final ThreadNode visit = node(ThreadStep.EXECUTE, "visit");

    @Test
    void theThreadIsWalkedBothWaysNearestFirst() {
        links.link(new ThreadLink(problem, planLine), null);
        links.link(new ThreadLink(planLine, visit), null);

        assertThat(links.listAncestors(visit.id())).containsExactly(planLine, problem);
        assertThat(links.listDescendants(problem.id())).containsExactly(planLine, visit);
    }

    @Test
    void sayingItAgainChangesNothing() {
        links.link(new ThreadLink(problem, planLine), null);
        links.link(new ThreadLink(problem, planLine), null);

        assertThat(links.listDescendants(problem.id())).containsExactly(planLine);
    }

    @Test
    void aMeasureThatLeadsBackToItsProblemEndsTheWalk() {
        links.link(new ThreadLink(problem, planLine), null);
        links.link(new ThreadLink(planLine, visit), null);
        links.link(new ThreadLink(visit, problem), null);

        assertThat(links.listDescendants(problem.id())).containsExactly(planLine, visit);
    }

    @Test
    void anObjectWithoutLinksHasNoThread() {
        assertThat(links.listAncestors(UUID.randomUUID())).isEmpty();
    }

    private static ThreadNode node(ThreadStep step, String type) {
        return new ThreadNode(step, type, UUID.randomUUID());
    }
}

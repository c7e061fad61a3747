package com.platform135.tools.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.Ids;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.thread.ThreadLink;
import com.platform135.db.thread.ThreadLinks;
import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.TestDatabase;

class ThreadStripsTests {

    private static final PlatformUser READER = new PlatformUser(1, "mm", "陈立", StaffRole.MARKET_MANAGER, 1);

    private final ThreadNode line = new ThreadNode(ThreadStep.PLAN, "month-plan-line", Ids.next());
    private final ThreadNode visit = new ThreadNode(ThreadStep.EXECUTE, "visit", Ids.next());
    private final ThreadNode hidden = new ThreadNode(ThreadStep.EXECUTE, "visit", Ids.next());
    private final ThreadNode review = new ThreadNode(ThreadStep.EVALUATE, "visit-review", Ids.next());
    private ThreadStrips strips;

    @BeforeEach
    void thread() {
        ThreadLinks links = new ThreadLinks(JdbcClient.create(TestDatabase.fresh()), Clock.systemUTC());
        links.link(new ThreadLink(line, visit), null);
        links.link(new ThreadLink(line, hidden), null);
        links.link(new ThreadLink(visit, review), null);
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of(
                "plans", owner("month-plan-line", Map.of(line.id(), "软通泰铺货率到 60%")),
                "visits", owner("visit", Map.of(visit.id(), "南中路副食 11-22")),
                "reviews", owner("visit-review", Map.of(review.id(), "确认"))));
        strips = new ThreadStrips(links, beans.getBeanProvider(ThreadSource.class));
    }

    @Test
    void aVisitShowsTheLineItServesAndWhatCameOfIt() {
        ThreadStripView strip = strips.of(visit, "本次拜访", READER);

        assertThat(texts(strip, ThreadStep.PLAN)).containsExactly("软通泰铺货率到 60%");
        assertThat(texts(strip, ThreadStep.EXECUTE)).containsExactly("本次拜访");
        assertThat(texts(strip, ThreadStep.EVALUATE)).containsExactly("确认");
        assertThat(texts(strip, ThreadStep.IMPROVE)).isEmpty();
    }

    @Test
    void whatTheReaderMayNotSeeIsNotThere() {
        ThreadStripView strip = strips.of(line, "月计划", READER);

        assertThat(texts(strip, ThreadStep.EXECUTE)).containsExactly("南中路副食 11-22");
    }

    private static List<String> texts(ThreadStripView strip, ThreadStep step) {
        return strip.nodes().stream()
                .filter(node -> node.step() == step)
                .flatMap(node -> node.items().stream())
                .map(ThreadStripView.Item::text)
                .toList();
    }

    private static ThreadSource owner(String type, Map<UUID, String> titles) {
        return new ThreadSource() {
            @Override
            public Set<String> types() {
                return Set.of(type);
            }

            @Override
            public Map<UUID, ThreadItem> describe(Collection<UUID> ids, PlatformUser reader) {
                Map<UUID, ThreadItem> seen = new HashMap<>();
                ids.stream()
                        .filter(titles::containsKey)
                        .forEach(id ->
                                seen.put(id, new ThreadItem(Objects.requireNonNull(titles.get(id)), "/x", false)));
                return seen;
            }
        };
    }
}

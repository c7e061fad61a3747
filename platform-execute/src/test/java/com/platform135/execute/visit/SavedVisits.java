package com.platform135.execute.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.notify.DatabaseNotifications;
import com.platform135.db.notify.NotificationListener;
import com.platform135.db.organisation.Teams;
import com.platform135.db.thread.ThreadLinks;
import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.contract.VisitWish;
import com.platform135.tools.contract.VisitWishes;
import com.platform135.tools.message.Messages;
import com.platform135.tools.push.PushNotices;
import com.platform135.tools.push.Pushes;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** The service without a web around it, on a city of its own. */
final class SavedVisits {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final TestCity city;
    private final VisitService service;
    private final TransactionTemplate transactions;

    SavedVisits(TestCity city) {
        this.city = city;
        Clock noon = Clock.fixed(TestCity.TODAY.atTime(12, 0).atZone(ZONE).toInstant(), ZONE);
        DatabaseNotifications notifications = new DatabaseNotifications(
                city.source(),
                city.jdbc(),
                new StaticListableBeanFactory().getBeanProvider(NotificationListener.class));
        Pushes pushes = new Pushes(
                city.jdbc(),
                new PushNotices(notifications, city.jdbc(), new JdbcTransactionManager(city.source())),
                JsonMapper.shared(),
                noon);
        this.service = new VisitService(
                new VisitReader(noon),
                new VisitStore(city.jdbc()),
                new ThreadLinks(city.jdbc(), noon),
                wishes(),
                new VisitNews(new Teams(city.jdbc()), pushes, new Messages(city.jdbc(), pushes, noon)),
                noon);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(city.source()));
    }

    /** Of every visit, that it answers an alert whose id is the shop's. */
    private static ObjectProvider<VisitWishes> wishes() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("wishes", new VisitWishes() {
            @Override
            public List<VisitWish> listFor(int customerManagerId, LocalDate day) {
                return List.of();
            }

            @Override
            public List<ThreadNode> listAnswered(int retailerId, UUID visitId, LocalDate day) {
                return List.of(new ThreadNode(ThreadStep.ANALYSIS, "signal", new UUID(0, retailerId)));
            }
        });
        return beans.getBeanProvider(VisitWishes.class);
    }

    VisitAnswer save(String username, VisitBody body) {
        PlatformUser user = new TestReports(city).user(username);
        AtomicReference<@Nullable VisitAnswer> answer = new AtomicReference<>();
        transactions.executeWithoutResult(status -> answer.set(service.save(user, body)));
        return Objects.requireNonNull(answer.get());
    }

    /** A visit this morning, written at a minute after nine. */
    static VisitBody visit(UUID id, String licence, int minute) {
        return visit(id, licence, minute, List.of(), List.of());
    }

    static VisitBody visit(
            UUID id,
            String licence,
            int minute,
            List<VisitBody.@Nullable Matter> matters,
            List<@Nullable String> kept) {
        return new VisitBody(
                id.toString(),
                licence,
                "ON_SITE",
                "2026-11-22T09:00:00+08:00",
                null,
                "2026-11-22T09:%02d:00+08:00".formatted(minute),
                null,
                null,
                null,
                false,
                List.of(),
                null,
                "第" + minute + "分",
                matters,
                kept,
                null,
                null);
    }

    static VisitBody.Matter matter(UUID id, String kind, String text) {
        return new VisitBody.Matter(id.toString(), kind, text, "2026-11-29", null);
    }

    int count(String sql) {
        return city.jdbc().sql(sql).query(Integer.class).single();
    }
}

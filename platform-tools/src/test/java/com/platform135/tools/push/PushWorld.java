package com.platform135.tools.push;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.notify.DatabaseNotifications;
import com.platform135.db.notify.NotificationListener;
import com.platform135test.TestDatabase;

/** Two people, and as many instances on one database as a test asks for. */
final class PushWorld {

    static final int WANG = 1;
    static final int LIU = 2;

    final DataSource dataSource = TestDatabase.fresh();
    final JdbcClient jdbc = JdbcClient.create(dataSource);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    private final List<SmartLifecycle> started = new ArrayList<>();

    PushWorld() {
        jdbc.sql("insert into core.organisation (organisation_id, code, name, kind) values (1, 'm', '东山', 'MARKET')")
                .update();
        jdbc.sql("insert into core.staff (staff_id, username, name, role, organisation_id) values"
                        + " (1, 'wang', '王海', 'CUSTOMER_MANAGER', 1), (2, 'liu', '刘佳', 'CUSTOMER_MANAGER', 1)")
                .update();
    }

    /** One running application. */
    final class Instance {

        final PushConnections connections = new PushConnections(jdbc);
        final DatabaseNotifications notifications;
        final PushNotices notices;
        final Pushes pushes;

        Instance() {
            StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("connections", connections));
            ObjectProvider<NotificationListener> listeners = beans.getBeanProvider(NotificationListener.class);
            notifications = new DatabaseNotifications(dataSource, jdbc, listeners);
            notices = new PushNotices(notifications, jdbc, new JdbcTransactionManager(dataSource));
            pushes = new Pushes(jdbc, notices, JsonMapper.shared(), Clock.systemUTC());
            notifications.start();
            notices.start();
            started.add(notices);
            started.add(notifications);
        }

        void push(List<Integer> staffIds, String kind) {
            transaction.executeWithoutResult(status -> pushes.push(staffIds, kind, Map.of()));
        }
    }

    void stop() {
        started.forEach(SmartLifecycle::stop);
    }

    List<Long> numbers(int staffId) {
        return jdbc.sql("select number from tools.push where staff_id = :staff order by number")
                .param("staff", staffId)
                .query(Long.class)
                .list();
    }

    static List<Long> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
    }

    /** A page: keeps the events it is sent, in their order. */
    static final class Page extends SseEmitter {

        private final List<String> got = new ArrayList<>();

        @Override
        public synchronized void send(SseEventBuilder builder) {
            StringBuilder text = new StringBuilder();
            builder.build().forEach(part -> text.append(part.getData()));
            if (text.indexOf("event:push") >= 0) {
                got.add(text.substring(text.indexOf("\"kind\":\"") + 8, text.indexOf("\",\"number\"")));
            }
        }

        synchronized List<String> kinds() {
            return List.copyOf(got);
        }
    }
}

package com.platform135.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import com.platform135.tools.push.Pushes;

/** What the push benchmark does inside the application: makes people, and pushes to them. */
final class BenchedPushes {

    static final String PASSWORD = "made-for-pushes";

    private final JdbcClient jdbc;
    private final Pushes pushes;

    BenchedPushes(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.pushes = context.getBean(Pushes.class);
    }

    /** Customer managers {@code p1}… with the same quickly checked password. */
    String people(int count) {
        jdbc.sql("insert into core.organisation (code, name, kind) values ('BENCH', '基准', 'MARKET')")
                .update();
        jdbc.sql("""
                        insert into core.staff (username, name, role, organisation_id)
                        select 'p' || n, '客户经理' || n, 'CUSTOMER_MANAGER', o.organisation_id
                        from generate_series(1, :count) n cross join core.organisation o where o.code = 'BENCH'
                        """).param("count", count).update();
        jdbc.sql("""
                        insert into app.account (staff_id, password_hash, changed_at)
                        select staff_id, :hash, date_trunc('hour', now()) from core.staff where username like 'p%'
                        """)
                .param("hash", "{made}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
                .update();
        jdbc.sql(
                        "insert into core.organisation_closure select organisation_id, organisation_id, 0 from core.organisation"
                                + " on conflict do nothing")
                .update();
        return String.valueOf(count);
    }

    /** To one person at a time, evenly spread over the seconds; the payload says when. Then to all at once. */
    String push(int aSecond, int seconds) throws InterruptedException {
        List<Integer> people = jdbc.sql("select staff_id from core.staff where username like 'p%' order by 1")
                .query(Integer.class)
                .list();
        Random random = new Random(135);
        long start = System.nanoTime();
        int sent = aSecond * seconds;
        for (int i = 0; i < sent; i++) {
            long due = start + i * 1_000_000_000L / aSecond;
            while (System.nanoTime() < due) {
                Thread.sleep(1);
            }
            push(List.of(people.get(random.nextInt(people.size()))));
        }
        Thread.sleep(1000);
        push(new ArrayList<>(people));
        return String.valueOf(sent + people.size());
    }

    private void push(List<Integer> people) {
        pushes.push(people, "visit-received", Map.of("at", String.valueOf(System.currentTimeMillis())));
    }
}

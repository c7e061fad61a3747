package com.platform135.app.chaos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A city of customer managers with shops, each manager with a token of its own, and the visits they send. */
final class VisitWorld {

    private static final int SHOPS_EACH = 10;
    private static final int TEAM = 8;
    private static final String[] CODES = {
        "PRICE_TAGS_GIVEN", "SUPPLY_EXPLAINED", "DISPLAY_TIDIED", "STOCK_LOW", "FLOW_UP"
    };

    private final int managers;

    VisitWorld(int managers) {
        this.managers = managers;
    }

    /** What a visit is known to hold, so that nothing of it can be lost or doubled unnoticed. */
    record Sent(UUID id, int manager, int findings, int matters, String body) {}

    /** Into an empty database: units of eight customer managers under one branch, a market manager each. */
    void settle(JdbcClient jdbc) {
        int units = (managers + TEAM - 1) / TEAM;
        run(jdbc, """
                insert into core.organisation (organisation_id, code, name, kind, parent_id)
                select 1, 'C', '市公司', 'CITY', null union all select 2, 'B', '分公司', 'BRANCH', 1
                union all select 2 + n, 'M' || n, '市场部' || n, 'MARKET', 2 from generate_series(1, %d) n
                """.formatted(units));
        run(jdbc, """
                insert into core.organisation_closure (ancestor_id, descendant_id, depth)
                select organisation_id, organisation_id, 0 from core.organisation
                union all select parent_id, organisation_id, 1 from core.organisation where parent_id is not null
                union all select 1, organisation_id, 2 from core.organisation where kind = 'MARKET'
                """);
        run(jdbc, """
                insert into core.staff (staff_id, username, name, role, organisation_id)
                select n, 'cm' || n, '客户经理' || n, 'CUSTOMER_MANAGER', 3 + (n - 1) / %1$d from generate_series(1, %2$d) n
                union all select 100000 + n, 'mm' || n, '市场经理' || n, 'MARKET_MANAGER', 2 + n from generate_series(1, %3$d) n
                """.formatted(TEAM, managers, units));
        jdbc.sql("select setval(pg_get_serial_sequence('core.staff', 'staff_id'), 200000)")
                .query(Long.class)
                .single();
        run(
                jdbc,
                "insert into app.account (staff_id, password_hash, changed_at) select staff_id, 'none', now() from core.staff");
        run(jdbc, """
                insert into core.retailer (retailer_id, ordinal, licence_no, name, lat, lng, opened_on)
                select n, n, lpad(n::text, 12, '0'), '店' || n, 31.9 + n * 0.00001, 118.8, date '2020-01-01' from generate_series(1, %d) n
                """.formatted(managers * SHOPS_EACH));
        run(jdbc, """
                insert into core.retailer_facts (retailer_id, from_date, format, market_type, scale, tier, visit_class, status)
                select retailer_id, opened_on, 'Z', 'C', 2, 15, 'B', 'ACTIVE' from core.retailer
                """);
        run(
                jdbc,
                "insert into core.assignment (retailer_id, from_date, staff_id) select retailer_id, opened_on, 1 + (retailer_id - 1) / %d from core.retailer"
                        .formatted(SHOPS_EACH));
        for (int manager = 1; manager <= managers; manager++) {
            jdbc.sql("""
                    insert into app.access_token (staff_id, name, token_hash, created_at, expires_at)
                    values (:staff, 'phone', :hash, now(), now() + interval '1 day')
                    """)
                    .param("staff", manager)
                    .param("hash", sha256(token(manager)))
                    .update();
        }
        run(jdbc, "analyze");
    }

    static String token(int manager) {
        return "p135_phone-of-" + manager;
    }

    /** A visit that began this minute, as a phone sends it. */
    Sent visit(Random random) {
        int manager = 1 + random.nextInt(managers);
        int shop = (manager - 1) * SHOPS_EACH + 1 + random.nextInt(SHOPS_EACH);
        int findings = random.nextInt(4);
        int matters = random.nextInt(5) == 0 ? 1 : 0;
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String body = """
                {"id":"%s","licenceNo":"%012d","method":"ON_SITE","startedAt":"%s","updatedAt":"%s","reasons":["OVERDUE"]
                ,"position":{"lat":31.9,"lng":118.8,"accuracyMetres":25},"satisfaction":4,"unchanged":%s,"effect":"店主说周末客人多，%s"
                ,"findings":[%s],"matters":[%s],"photos":[%s]}
                """.formatted(
                        id,
                        shop,
                        now,
                        now,
                        findings == 0,
                        id.toString().substring(0, 4),
                        findings(findings),
                        matters == 0
                                ? ""
                                : "{\"id\":\"%s\",\"kind\":\"PROMISE\",\"text\":\"带新价签\"}".formatted(UUID.randomUUID()),
                        findings == 3 ? "{\"id\":\"%s\"}".formatted(UUID.randomUUID()) : "");
        return new Sent(id, manager, findings, matters, body);
    }

    private static String findings(int count) {
        StringBuilder findings = new StringBuilder();
        for (int i = 0; i < count; i++) {
            findings.append(i == 0 ? "" : ",")
                    .append("{\"code\":\"")
                    .append(CODES[i])
                    .append("\"}");
        }
        return findings.toString();
    }

    private static void run(JdbcClient jdbc, String sql) {
        jdbc.sql(sql).update();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

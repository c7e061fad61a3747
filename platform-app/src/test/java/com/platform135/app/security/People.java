package com.platform135.app.security;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.security.PlatformUser;

/** A city with two branches, each with a market, and a person in each post of the first. */
final class People {

    private final JdbcClient jdbc;

    People(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void settle() {
        if (jdbc.sql("select count(*) from core.organisation")
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        jdbc.sql("""
                        insert into core.organisation (organisation_id, code, name, kind, parent_id) values
                          (1, 'CITY', '市公司', 'CITY', null), (2, 'B1', '一分公司', 'BRANCH', 1), (3, 'B2', '二分公司', 'BRANCH', 1)
                        , (4, 'M1', '一市场部', 'MARKET', 2), (5, 'M2', '二市场部', 'MARKET', 3)
                        """).update();
        jdbc.sql("select setval(pg_get_serial_sequence('core.organisation', 'organisation_id'), 5)")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into core.organisation_closure (ancestor_id, descendant_id, depth) values
                          (1,1,0),(2,2,0),(3,3,0),(4,4,0),(5,5,0),(1,2,1),(1,3,1),(2,4,1),(3,5,1),(1,4,2),(1,5,2)
                        """).update();
    }

    PlatformUser add(String username, StaffRole role, @Nullable Integer organisationId) {
        int id = jdbc.sql("""
                        insert into core.staff (username, name, role, organisation_id) values (:u, :u, :r, :o)
                        on conflict (username) do update set role = excluded.role, organisation_id = excluded.organisation_id, active = true
                        returning staff_id
                        """)
                .param("u", username)
                .param("r", role.name())
                .param("o", organisationId)
                .query(Integer.class)
                .single();
        return new PlatformUser(id, username, username, role, organisationId);
    }

    void leave(String username) {
        jdbc.sql("update core.staff set active = false where username = :u")
                .param("u", username)
                .update();
    }

    int failures(String username) {
        return jdbc.sql(
                        "select failed_count from app.account a join core.staff s on s.staff_id = a.staff_id where username = :u")
                .param("u", username)
                .query(Integer.class)
                .single();
    }

    void unlock(String username) {
        jdbc.sql("""
                        update app.account set locked_until = now() - interval '1 minute'
                        where staff_id = (select staff_id from core.staff where username = :u)
                        """).param("u", username).update();
    }

    int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}

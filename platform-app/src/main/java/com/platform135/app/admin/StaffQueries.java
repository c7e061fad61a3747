package com.platform135.app.admin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.scope.Unscoped;

/** Everybody on record, for administrators. */
@Repository
@Unscoped("staff are administered by administrators, who see everybody")
class StaffQueries {

    private static final String LIST = SqlFile.read(StaffQueries.class, "staff-list.sql");

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What to show; null: not asked for.
     *
     * @param q part of a name or username
     * @param unit a unit with all below it
     */
    record StaffFilter(
            @Nullable String q,
            @Nullable StaffRole role,
            @Nullable Integer unit,
            @Nullable Boolean active) {}

    /** A person in the list. {@code total} counts all that fit the filter. */
    record StaffRow(
            int staffId,
            String username,
            String name,
            StaffRole role,
            @Nullable String unitName,
            boolean active,
            boolean account,
            boolean mustChange,
            boolean locked,
            long total) {}

    List<StaffRow> list(StaffFilter filter, int page, int size) {
        return jdbc.sql(LIST)
                .param(
                        "q",
                        filter.q() == null || filter.q().isBlank()
                                ? null
                                : filter.q().strip())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("unit", filter.unit())
                .param("active", filter.active())
                .param("now", OffsetDateTime.now(clock))
                .param("size", size)
                .param("skip", (long) page * size)
                .query(StaffRow.class)
                .list();
    }

    /** Whether the person is the only active administrator with a password. */
    boolean isLastAdministrator(int staffId) {
        return jdbc.sql("""
                        select count(*) from core.staff s join app.account a on a.staff_id = s.staff_id
                        where s.role = 'ADMIN' and s.active and s.staff_id <> :id
                        """).param("id", staffId).query(Integer.class).single() == 0;
    }

    void unlock(int staffId) {
        jdbc.sql("update app.account set failed_count = 0, locked_until = null where staff_id = :id")
                .param("id", staffId)
                .update();
    }
}

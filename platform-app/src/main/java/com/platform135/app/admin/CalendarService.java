package com.platform135.app.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.calendar.WorkingDays;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.PlatformUser;

/** Keeps the working calendar's exceptions. */
@Service
class CalendarService {

    private static final int LONGEST_NAME = 40;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;
    private static final String DAYS = """
            select day, working, name, changed_by, coalesce((extract(epoch from changed_at) * 1000000)::bigint::text, '') as stamp
            from core.calendar_day
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarService(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<CalendarDayRow> list(int year) {
        return jdbc.sql(DAYS + """
                        where day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1)
                        order by day
                        """)
                .param("year", year)
                .query(CalendarDayRow.class)
                .list();
    }

    /** The day as somebody else left it, whose change the person who wants to change it hasn't seen. */
    static final class UnseenChangeException extends RuntimeException {

        private final transient @Nullable CalendarDayRow now;

        private UnseenChangeException(@Nullable CalendarDayRow now) {
            super("calendar day changed", null, false, false);
            this.now = now;
        }

        /** Null where the day was removed. */
        @Nullable
        CalendarDayRow now() {
            return now;
        }
    }

    /**
     * Sets a day, for a person who saw these days as they were.
     *
     * @throws BadRequestException without a name, or where the day is like that anyway
     * @throws UnseenChangeException if the day isn't as that person saw it
     */
    @Transactional
    void set(PlatformUser by, LocalDate day, boolean working, String name, Collection<String> seen) {
        String said = name.strip();
        if (said.isEmpty() || said.length() > LONGEST_NAME) {
            throw new BadRequestException("app.calendar.error.name", "name", LONGEST_NAME);
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new BadRequestException("app.calendar.error.year", "day", FIRST_YEAR, LAST_YEAR);
        }
        if (working && WorkingDays.mondayToFriday().isWorking(day)) {
            throw new BadRequestException("app.calendar.error.anyway", "day");
        }
        Optional<CalendarDayRow> before = findUnchanged(day, seen);
        jdbc.sql("""
                        insert into core.calendar_day (day, working, name, changed_by, changed_at)
                        values (:day, :working, :name, :by, :at)
                        on conflict (day) do update
                        set working = excluded.working, name = excluded.name, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("day", day)
                .param("working", working)
                .param("name", said)
                .param("by", by.username())
                .param("at", OffsetDateTime.now(clock))
                .update();
        audit.record(
                before.isEmpty() ? "create" : "update",
                "calendar-day",
                day,
                before.map(CalendarService::said).orElse(Map.of()),
                said(working, said));
    }

    /**
     * From now on the day is as its weekday says.
     *
     * @throws UnseenChangeException if the day isn't as the person saw it
     */
    @Transactional
    void remove(LocalDate day, Collection<String> seen) {
        CalendarDayRow before = findUnchanged(day, seen).orElseThrow(NotFoundException::new);
        jdbc.sql("delete from core.calendar_day where day = :day")
                .param("day", day)
                .update();
        audit.record("delete", "calendar-day", day, said(before), Map.of());
    }

    /** The day, which nobody else changes until this transaction is over. */
    private Optional<CalendarDayRow> findUnchanged(LocalDate day, Collection<String> seen) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('core.calendar_day'))").query(rows -> {});
        Optional<CalendarDayRow> now = jdbc.sql(DAYS + "where day = :day")
                .param("day", day)
                .query(CalendarDayRow.class)
                .optional();
        boolean wasThere = seen.stream().anyMatch(each -> each.startsWith(day + "/"));
        boolean asSeen = now.map(row -> seen.contains(row.seen())).orElse(!wasThere);
        if (!asSeen) {
            throw new UnseenChangeException(now.orElse(null));
        }
        return now;
    }

    private static Map<String, Object> said(CalendarDayRow row) {
        return said(row.working(), row.name());
    }

    private static Map<String, Object> said(boolean working, String name) {
        return Map.of("working", working, "name", name);
    }
}

package com.platform135.app.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return jdbc.sql("""
                        select day, working, name, changed_by from core.calendar_day
                        where day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1)
                        order by day
                        """).param("year", year).query(CalendarDayRow.class).list();
    }

    /** @throws BadRequestException without a name, or where the day is like that anyway */
    @Transactional
    void set(PlatformUser by, LocalDate day, boolean working, String name) {
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
        Optional<CalendarDayRow> before = find(day);
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
                said(new CalendarDayRow(day, working, said, by.username())));
    }

    /** From now on the day is as its weekday says. */
    @Transactional
    void remove(LocalDate day) {
        CalendarDayRow before = find(day).orElseThrow(NotFoundException::new);
        jdbc.sql("delete from core.calendar_day where day = :day")
                .param("day", day)
                .update();
        audit.record("delete", "calendar-day", day, said(before), Map.of());
    }

    private Optional<CalendarDayRow> find(LocalDate day) {
        return jdbc.sql("select day, working, name, changed_by from core.calendar_day where day = :day")
                .param("day", day)
                .query(CalendarDayRow.class)
                .optional();
    }

    private static Map<String, Object> said(CalendarDayRow row) {
        return Map.of("working", row.working(), "name", row.name());
    }
}

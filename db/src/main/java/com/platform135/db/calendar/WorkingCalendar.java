package com.platform135.db.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The working days as administrators keep them in {@code core.calendar_day}. */
@Repository
public class WorkingCalendar {

    private final JdbcClient jdbc;

    public WorkingCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they stand now; a caller with several questions asks once. */
    public WorkingDays days() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        jdbc.sql("select day, working from core.calendar_day")
                .query((row, number) -> exceptions.put(row.getObject(1, LocalDate.class), row.getBoolean(2)))
                .list();
        return WorkingDays.of(exceptions);
    }
}

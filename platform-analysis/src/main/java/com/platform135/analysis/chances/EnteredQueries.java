package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;

/** Opportunities that visits raised. */
@Repository
class EnteredQueries {

    private static final String ENTERED = SqlFile.read(EnteredQueries.class, "entered.sql");

    private final JdbcClient jdbc;

    EnteredQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those raised in the period about shops that the scope looked after then, the newest first. */
    List<EnteredRow> list(OrganisationScope scope, Period period, LocalDate today) {
        return jdbc.sql(ENTERED)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("from", period.start())
                .param("to", period.endExclusive())
                .param("today", today)
                .query(EnteredRow.class)
                .list();
    }
}

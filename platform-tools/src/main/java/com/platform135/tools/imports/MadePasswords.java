package com.platform135.tools.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.tools.imports.kind.ImportRun.MadePassword;

/** Passwords the platform made up for people in a file. They can be fetched once within a week, by whoever imported, and are then
 * forgotten. */
@Repository
class MadePasswords {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    MadePasswords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What nobody has fetched for a week is forgotten; the administrator makes a new one then. */
    @Scheduled(cron = "0 30 3 * * *")
    @Transactional
    public void forgetOld() {
        jdbc.sql("""
                        delete from tools.import_password
                        where import_id in (select import_id from tools.import where created_at < :before)
                        """).param("before", OffsetDateTime.now(clock).minus(KEPT)).update();
    }

    @Transactional
    public void keep(UUID importId, List<MadePassword> passwords) {
        passwords.forEach(made -> jdbc.sql(
                        "insert into tools.import_password (import_id, username, password) values (:import, :username, :password)")
                .param("import", importId)
                .param("username", made.username())
                .param("password", made.password())
                .update());
    }

    long waiting(UUID importId) {
        return jdbc.sql("select count(*) from tools.import_password where import_id = :import")
                .param("import", importId)
                .query(Long.class)
                .single();
    }

    /** Hands them over to whoever imported, and forgets them; empty the second time and for anybody else. */
    @Transactional
    public List<MadePassword> take(ImportRecord job, String by) {
        return !job.createdBy().equals(by) ? List.of() : take(job.id());
    }

    private List<MadePassword> take(UUID importId) {
        return jdbc
                .sql("delete from tools.import_password where import_id = :import returning username, password")
                .param("import", importId)
                .query(MadePassword.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(MadePassword::username))
                .toList();
    }
}

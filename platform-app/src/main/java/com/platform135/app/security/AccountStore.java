package com.platform135.app.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.security.PlatformUser;

/** {@code app.account}: password hashes and failed logins. */
@Repository
class AccountStore {

    private static final String SELECT = """
            select s.staff_id, s.username, s.name, s.role, s.organisation_id, s.active
                 , a.password_hash, a.must_change, a.locked_until, a.changed_at
            from core.staff s
            join app.account a on a.staff_id = s.staff_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Parameters parameters;

    AccountStore(JdbcClient jdbc, Clock clock, Parameters parameters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.parameters = parameters;
    }

    Optional<Account> findByUsername(String username) {
        return jdbc.sql(SELECT + "where s.username = :username")
                .param("username", username)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> findByStaffId(int staffId) {
        return jdbc.sql(SELECT + "where s.staff_id = :id")
                .param("id", staffId)
                .query(AccountStore::account)
                .optional();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        PlatformUser user = new PlatformUser(
                row.getInt("staff_id"),
                row.getString("username"),
                row.getString("name"),
                StaffRole.valueOf(row.getString("role")),
                row.getObject("organisation_id", Integer.class));
        return new Account(
                user,
                row.getBoolean("active"),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                instant(row, "locked_until"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Counts a wrong password; so many in a row lock the account for a while. */
    void countFailure(int staffId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        update app.account
                        set failed_count = case when locked_until <= :now then 1 else failed_count + 1 end
                          , locked_until = case
                                when locked_until <= :now then null
                                when failed_count + 1 >= :allowed then cast(:until as timestamptz)
                                else locked_until
                            end
                        where staff_id = :id
                        """)
                .param("now", now)
                .param("allowed", parameters.today(LoginParameters.FAILURES).intValue())
                .param(
                        "until",
                        now.plusMinutes(
                                parameters.today(LoginParameters.LOCK_MINUTES).intValue()))
                .param("id", staffId)
                .update();
    }

    /** Forgets failures; writes only where there are any, so that a working password costs no update. */
    void forgetFailures(int staffId) {
        jdbc.sql("""
                        update app.account set failed_count = 0, locked_until = null
                        where staff_id = :id and (failed_count > 0 or locked_until is not null)
                        """).param("id", staffId).update();
    }

    void save(int staffId, String passwordHash, boolean mustChange) {
        jdbc.sql("""
                        insert into app.account (staff_id, password_hash, must_change, changed_at)
                        values (:id, :hash, :mustChange, :now)
                        on conflict (staff_id) do update set
                            password_hash = excluded.password_hash
                          , must_change = excluded.must_change
                          , failed_count = 0
                          , locked_until = null
                          , changed_at = excluded.changed_at
                        """)
                .param("id", staffId)
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                // Sessions compare this moment; they keep it to the millisecond.
                .param("now", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
    }

    boolean exists(int staffId) {
        return jdbc.sql("select exists (select 1 from app.account where staff_id = :id)")
                .param("id", staffId)
                .query(Boolean.class)
                .single();
    }
}

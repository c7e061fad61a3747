package com.platform135.tools.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.SqlFile;
import com.platform135.tools.calendar.ClockConfiguration;
import com.platform135.tools.scope.Unscoped;
import com.platform135.tools.table.TableState;

/** Reads the audit trail, newest first. */
@Repository
@Unscoped("the audit trail is read by administrators, who see everything")
public class AuditQueries {

    private static final String PAGE_SQL = SqlFile.read(AuditQueries.class, "audit-page.sql");
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9000, 1, 1);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What to show; null: not asked for.
     *
     * @param from first day, Chinese time
     * @param to last day, included
     * @param before only entries older than this one, for the next page
     */
    public record AuditFilter(
            @Nullable String username,
            @Nullable String action,
            @Nullable String entity,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long before,
            @Nullable Integer size) {

        /** Entries of a page. */
        public int rows() {
            return size == null || size < 1 || size > TableState.MAXIMUM_SIZE ? TableState.DEFAULT_SIZE : size;
        }
    }

    /** At most {@link AuditFilter#rows} entries and one more, which says that there is a next page. */
    public List<AuditEntry> page(AuditFilter filter) {
        return jdbc.sql(PAGE_SQL)
                .param("username", filter.username())
                .param("action", filter.action())
                .param("entity", filter.entity())
                .param("from", startOf(filter.from()))
                .param("to", startOf(dayAfter(filter.to())))
                .param("before", filter.before())
                .param("size", filter.rows() + 1)
                .query((row, number) -> entry(row))
                .list();
    }

    public List<String> listActions() {
        return jdbc.sql("select distinct action from tools.audit_entry order by action")
                .query(String.class)
                .list();
    }

    public List<String> listEntities() {
        return jdbc.sql("select distinct entity from tools.audit_entry order by entity")
                .query(String.class)
                .list();
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : known(day).atStartOfDay(ClockConfiguration.BUSINESS_ZONE).toOffsetDateTime();
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
        return day == null ? null : known(day).plusDays(1);
    }

    /** Days that no calendar has are the ends of it. */
    private static LocalDate known(LocalDate day) {
        return day.isAfter(LAST_DAY) ? LAST_DAY : day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        Map<String, String> before = json.readValue(row.getString("before"), VALUES);
        Map<String, String> after = json.readValue(row.getString("after"), VALUES);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<AuditEntry.Change> changes = new ArrayList<>();
        for (String name : names) {
            changes.add(new AuditEntry.Change(name, before.get(name), after.get(name)));
        }
        return new AuditEntry(
                row.getLong("audit_id"),
                row.getObject("happened_at", OffsetDateTime.class)
                        .atZoneSameInstant(ClockConfiguration.BUSINESS_ZONE)
                        .toOffsetDateTime(),
                row.getString("username"),
                row.getString("action"),
                row.getString("entity"),
                row.getString("entity_id"),
                changes);
    }
}

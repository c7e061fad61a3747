package com.platform135.tools.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;

/**
 * Writes the audit trail, in the transaction of what it records. Values that identify a private person or open an
 * account (phone numbers, passwords, tokens) are recorded as changed, never as they are.
 */
@Component
public class AuditTrail {

    private static final String INSERT = """
            insert into tools.audit_entry (happened_at, staff_id, username, action, entity, entity_id, before, after)
            values (:at, :staff, :username, :action, :entity, :id, :before::jsonb, :after::jsonb)
            """;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final JsonMapper json;
    private final Clock clock;

    public AuditTrail(JdbcClient jdbc, CurrentUser currentUser, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records that the current user (or the system, where nobody is logged in) did something.
     *
     * @param action what was done, e.g. {@code update}, {@code export}, {@code login}
     * @param entity kind of the object, e.g. {@code staff}, {@code brand-set}, {@code report}
     * @param id the object's id or name; null where there is none
     * @param before its values before, empty for something new
     * @param after its values after, empty for something removed; only what differs is kept
     */
    public void record(String action, String entity, @Nullable Object id, Map<String, ?> before, Map<String, ?> after) {
        PlatformUser user = currentUser.find().orElse(null);
        write(
                action,
                entity,
                id,
                before,
                after,
                user == null ? null : user.staffId(),
                user == null ? "system" : user.username());
    }

    /** Records something done without a before and after: an export, a print, a login. */
    public void record(String action, String entity, @Nullable Object id, Map<String, ?> details) {
        record(action, entity, id, Map.of(), details);
    }

    /** Records something done by a person who isn't logged in (yet), such as a failed login. */
    public void recordFor(@Nullable Integer staffId, String username, String action, Map<String, ?> details) {
        write(action, "account", username, Map.of(), details, staffId, username);
    }

    private void write(
            String action,
            String entity,
            @Nullable Object id,
            Map<String, ?> before,
            Map<String, ?> after,
            @Nullable Integer staffId,
            String username) {
        Map<String, Object> old = new TreeMap<>();
        Map<String, Object> now = new TreeMap<>();
        after.forEach((name, value) -> {
            if (!before.containsKey(name) || !String.valueOf(before.get(name)).equals(String.valueOf(value))) {
                now.put(name, String.valueOf(value));
            }
        });
        before.forEach((name, value) -> {
            if (now.containsKey(name) || !after.containsKey(name)) {
                old.put(name, String.valueOf(value));
            }
        });
        jdbc.sql(INSERT)
                .param("at", OffsetDateTime.now(clock))
                .param("staff", staffId)
                .param("username", username)
                .param("action", action)
                .param("entity", entity)
                .param("id", id == null ? null : String.valueOf(id))
                .param("before", json.writeValueAsString(old))
                .param("after", json.writeValueAsString(now))
                .update();
    }
}

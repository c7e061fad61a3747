package com.platform135.app.api;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code app.idempotency_key}: what was answered the first time a key was used, for 30 days. */
@Repository
class FirstAnswers {

    static final Duration KEPT = Duration.ofDays(30);

    /** After this long an unfinished request is taken to have died with its instance. */
    private static final Duration ABANDONED = Duration.ofMinutes(15);

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FirstAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** An answer as it went out. */
    record Answer(int status, Map<String, String> headers, byte[] body) {}

    /** What a key stands for: an answer, or a request still under way, which may have changed something already. */
    record Known(byte[] requestHash, @Nullable Answer answer, boolean changed, boolean abandoned) {

        boolean isUnderWay() {
            return answer == null && !abandoned;
        }

        boolean isFor(byte[] hash) {
            return Arrays.equals(requestHash, hash);
        }
    }

    /** Takes the key for this request; empty if it is taken now, else what it stands for already. */
    Optional<Known> take(int staffId, UUID key, byte[] requestHash) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int taken = jdbc.sql("""
                        insert into app.idempotency_key as k (staff_id, key, request_hash, started_at)
                        values (:staff, :key, :hash, :now)
                        on conflict (staff_id, key) do update
                        set request_hash = excluded.request_hash, started_at = excluded.started_at
                          , status = null, headers = null, body = null, changed_at = null
                        where k.started_at < :expired
                          or (k.status is null and k.changed_at is null and k.started_at < :abandoned)
                        """)
                .param("staff", staffId)
                .param("key", key)
                .param("hash", requestHash)
                .param("now", now)
                .param("expired", now.minus(KEPT))
                .param("abandoned", now.minus(ABANDONED))
                .update();
        return taken > 0 ? Optional.empty() : find(staffId, key);
    }

    private Optional<Known> find(int staffId, UUID key) {
        return jdbc.sql("""
                        select request_hash, status, headers, body
                          , changed_at is not null as changed, started_at < :abandoned as abandoned
                        from app.idempotency_key
                        where staff_id = :staff and key = :key
                        """)
                .param("staff", staffId)
                .param("key", key)
                .param("abandoned", OffsetDateTime.now(clock).minus(ABANDONED))
                .query((row, number) -> {
                    int status = row.getInt("status");
                    Answer answer = row.wasNull()
                            ? null
                            : new Answer(
                                    status, json.readValue(row.getString("headers"), HEADERS), row.getBytes("body"));
                    return new Known(
                            row.getBytes("request_hash"),
                            answer,
                            row.getBoolean("changed"),
                            row.getBoolean("abandoned"));
                })
                .optional();
    }

    void keep(int staffId, UUID key, Answer answer) {
        jdbc.sql("""
                        update app.idempotency_key set status = :status, headers = cast(:headers as jsonb), body = :body
                        where staff_id = :staff and key = :key
                        """)
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("staff", staffId)
                .param("key", key)
                .update();
    }

    /**
     * Notes, as part of the transaction under way, that it changes something; a transaction that wrote nothing notes nothing.
     *
     * @return whether it does
     */
    boolean noteChange(int staffId, UUID key) {
        return jdbc.sql("""
                                update app.idempotency_key set changed_at = :now
                                where staff_id = :staff and key = :key and pg_current_xact_id_if_assigned() is not null
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("staff", staffId)
                        .param("key", key)
                        .update()
                > 0;
    }

    /** The request failed and changed nothing: the next one with the key is the first again. */
    void release(int staffId, UUID key) {
        jdbc.sql("delete from app.idempotency_key where staff_id = :staff and key = :key and status is null")
                .param("staff", staffId)
                .param("key", key)
                .update();
    }

    @Scheduled(cron = "0 20 3 * * *")
    void forgetOld() {
        jdbc.sql("delete from app.idempotency_key where started_at < :expired")
                .param("expired", OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }
}

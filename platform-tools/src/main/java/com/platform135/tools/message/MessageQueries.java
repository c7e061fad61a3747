package com.platform135.tools.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.tools.scope.Unscoped;

/** The reader's own messages. */
@Repository
@Unscoped("a message belongs to its reader alone")
class MessageQueries {

    private static final String COLUMNS =
            "select message_id, message_key, arguments, path, sent_at, read_at from tools.message where staff_id = :staff";

    private final JdbcClient jdbc;

    MessageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, one more than asked for where there are more. */
    List<Message> list(int staffId, int offset, int size) {
        return jdbc.sql(COLUMNS + " order by sent_at desc, message_id desc offset :offset limit :limit")
                .param("staff", staffId)
                .param("offset", offset)
                .param("limit", size + 1)
                .query(MessageQueries::read)
                .list();
    }

    Optional<Message> find(int staffId, UUID messageId) {
        return jdbc.sql(COLUMNS + " and message_id = :id")
                .param("staff", staffId)
                .param("id", messageId)
                .query(MessageQueries::read)
                .optional();
    }

    int countUnread(int staffId) {
        return jdbc.sql("select count(*) from tools.message where staff_id = :staff and read_at is null")
                .param("staff", staffId)
                .query(Integer.class)
                .single();
    }

    void markRead(int staffId, UUID messageId, OffsetDateTime at) {
        jdbc.sql(
                        "update tools.message set read_at = :at where staff_id = :staff and message_id = :id and read_at is null")
                .param("at", at)
                .param("staff", staffId)
                .param("id", messageId)
                .update();
    }

    void markAllRead(int staffId, OffsetDateTime at) {
        jdbc.sql("update tools.message set read_at = :at where staff_id = :staff and read_at is null")
                .param("at", at)
                .param("staff", staffId)
                .update();
    }

    private static Message read(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("message_id", UUID.class),
                row.getString("message_key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("path"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getObject("read_at", OffsetDateTime.class));
    }
}

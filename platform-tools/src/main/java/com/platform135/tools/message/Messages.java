package com.platform135.tools.message;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.Ids;
import com.platform135.tools.push.Pushes;

/** Sends 消息: kept until read, and told to the open pages of whom they are for. */
@Service
public class Messages {

    private final JdbcClient jdbc;
    private final Pushes pushes;
    private final Clock clock;

    public Messages(JdbcClient jdbc, Pushes pushes, Clock clock) {
        this.jdbc = jdbc;
        this.pushes = pushes;
        this.clock = clock;
    }

    /**
     * @param messageKey of the sentence, in both languages
     * @param arguments names and figures that fill it
     * @param path of the page it leads to, within the platform
     */
    @Transactional
    public void send(Collection<Integer> staffIds, String messageKey, List<String> arguments, String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Not a page of the platform: " + path);
        }
        List<Integer> people = staffIds.stream().distinct().sorted().toList();
        jdbc.sql("""
                        insert into tools.message (staff_id, message_id, message_key, arguments, path, sent_at)
                        select staff_id, message_id, :key, :arguments, :path, :at
                        from unnest(:staff::int[], :ids::uuid[]) as m (staff_id, message_id)
                        """)
                .param("staff", people.toArray(Integer[]::new))
                .param("ids", people.stream().map(staffId -> Ids.next()).toArray(UUID[]::new))
                .param("key", messageKey)
                .param("arguments", arguments.toArray(String[]::new))
                .param("path", path)
                .param("at", OffsetDateTime.now(clock))
                .update();
        pushes.push(staffIds, "message", Map.of());
    }
}

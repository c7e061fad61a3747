package com.platform135.tools.filter;

import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.SqlFile;

/** What a person last chose on a page, to begin with next time: conditions, columns and order, never unit and period. */
@Repository
public class FilterMemory {

    /** Parameters that belong to the top bar or to the moment; they are neither remembered nor saved in views. */
    public static final Set<String> NOT_KEPT =
            Set.of("org", "manager", "month", "months", "from", "to", "period", "page", "tab", "reset", "more");

    private static final int LONGEST = 4000;
    private static final String KEEP = SqlFile.read(FilterMemory.class, "user-preference-keep.sql");

    private static final String FORGET = SqlFile.read(FilterMemory.class, "user-preference-forget.sql");

    private final JdbcClient jdbc;

    public FilterMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<String> find(int staffId, String path) {
        return jdbc.sql("select value from tools.user_preference where staff_id = :staff and key = :key")
                .param("staff", staffId)
                .param("key", key(path))
                .query(String.class)
                .optional();
    }

    /** Writes only what differs from what is kept. */
    @Transactional
    public void keep(int staffId, String path, String query) {
        if (query.length() <= LONGEST) {
            jdbc.sql(KEEP)
                    .param("staff", staffId)
                    .param("key", key(path))
                    .param("value", query)
                    .update();
        }
    }

    /** Takes a value that is no more out of what everybody's pages begin with. */
    @Transactional
    public void forget(String parameter, String value) {
        jdbc.sql(FORGET)
                .param("condition", parameter + "=" + value)
                .param("holding", "%" + parameter + "=" + value + "%")
                .update();
    }

    private static String key(String path) {
        return "filter:" + path;
    }
}

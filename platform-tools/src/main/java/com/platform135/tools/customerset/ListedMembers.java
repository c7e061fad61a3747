package com.platform135.tools.customerset;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.SqlFile;

/** Writes who is listed in a set, keeping when each came and went. */
@Repository
class ListedMembers {

    private static final String COME = SqlFile.read(ListedMembers.class, "members-come.sql");
    private static final String GO = SqlFile.read(ListedMembers.class, "members-go.sql");

    private final JdbcClient jdbc;

    ListedMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many came and how many went. */
    record Change(int came, int went) {}

    /** Makes these shops, and no others, the set's. */
    @Transactional(propagation = Propagation.MANDATORY)
    Change replace(UUID set, Collection<Integer> shops, OffsetDateTime at, String by) {
        Integer[] wanted = shops.toArray(Integer[]::new);
        int went = written(GO, set, wanted, at, by);
        int came = written(COME, set, wanted, at, by);
        return new Change(came, went);
    }

    private int written(String sql, UUID set, Integer[] shops, OffsetDateTime at, String by) {
        return jdbc.sql(sql)
                .param("set", set)
                .param("shops", shops)
                .param("at", at)
                .param("by", by)
                .update();
    }
}

package com.platform135.execute.visit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has looked at a visit, and when last. */
@Repository
class VisitReads {

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void mark(int retailerId, UUID visitId, int staffId) {
        jdbc.sql("""
                        insert into execute.visit_read (retailer_id, visit_id, staff_id, read_at)
                        values (:retailer, :visit, :staff, :now)
                        on conflict (retailer_id, visit_id, staff_id) do update set read_at = excluded.read_at
                        """)
                .param("retailer", retailerId)
                .param("visit", visitId)
                .param("staff", staffId)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}

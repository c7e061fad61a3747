package com.platform135.db;

import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers that tell readers that a body of data has changed. A writer bumps first and reads afterwards, within its transaction: the row's
 * lock makes writers of one body wait for each other, so that versions become visible in order. Every instance hears of a new number, so
 * that it may make ready; what counts is the number itself.
 */
@Repository
public class DataVersions {

    /** Bodies of data that snapshots are made of. */
    public enum Body {
        /** Organisation, staff, retailers with their facts and assignments, specs. */
        DIRECTORY,
        /** Order lines and what is derived from them. */
        SALES;

        /** As in {@code core.data_version.name}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where word of each new number goes once it is committed; the body's key is the payload. */
    public static final String CHANNEL = "sales";

    private final JdbcClient jdbc;

    public DataVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the body's row until the transaction ends and raises its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long bump(Body body) {
        return jdbc.sql("""
                        update core.data_version set version = version + 1, changed_at = now() where name = :name
                        returning version, pg_notify(:channel, name)
                        """)
                .param("name", body.key())
                .param("channel", CHANNEL)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    public long current(Body body) {
        return jdbc.sql("select version from core.data_version where name = :name")
                .param("name", body.key())
                .query(Long.class)
                .single();
    }
}

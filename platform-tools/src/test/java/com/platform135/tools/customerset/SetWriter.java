package com.platform135.tools.customerset;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.Ids;
import com.platform135test.TestCity;

/** Puts customer sets on record, as they would be saved. */
final class SetWriter {

    private final JdbcClient jdbc;

    SetWriter(TestCity city) {
        this.jdbc = city.jdbc();
    }

    /** A person's own list of licences. */
    UUID fixed(String name, int owner, String... licences) {
        return listed(set(name, "FIXED", null, owner, "", null), licences);
    }

    /** A list that a unit published. */
    UUID publishedFixed(String name, int unit, String... licences) {
        return listed(set(name, "FIXED", unit, null, "", null), licences);
    }

    UUID rule(String name, int owner, String rule) {
        return set(name, "RULE", null, owner, rule, null);
    }

    UUID publishedRule(String name, int unit, String rule) {
        return set(name, "RULE", unit, null, rule, null);
    }

    UUID frozen(String name, int owner, String day, String... licences) {
        return listed(set(name, "FROZEN", null, owner, "", day), licences);
    }

    /** Takes other sets in, one after the other. */
    void take(UUID set, SetOperation operation, UUID... others) {
        int place = 0;
        for (UUID other : List.of(others)) {
            jdbc.sql("insert into tools.customer_set_term values (:set, :place, :operation, :other)")
                    .param("set", set)
                    .param("place", place++)
                    .param("operation", operation.name())
                    .param("other", other)
                    .update();
        }
    }

    private UUID set(
            String name,
            String kind,
            @Nullable Integer unit,
            @Nullable Integer owner,
            String rule,
            @Nullable String day) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into tools.customer_set (customer_set_id, name, kind, organisation_id, owner_id, rule, frozen_on, changed_at, changed_by)
                        values (:id, :name, :kind, :unit, :owner, :rule, :day ::date, timestamptz '2026-11-01 08:00+08', '王海')
                        """)
                .param("id", id)
                .param("name", name)
                .param("kind", kind)
                .param("unit", unit)
                .param("owner", owner)
                .param("rule", rule)
                .param("day", day)
                .update();
        return id;
    }

    private UUID listed(UUID set, String... licences) {
        jdbc.sql("""
                        insert into tools.customer_set_member (retailer_id, customer_set_id, from_time, from_by)
                        select retailer_id, :set, timestamptz '2026-11-01 08:00+08', '王海' from core.retailer where licence_no = any (:licences)
                        """).param("set", set).param("licences", licences).update();
        return set;
    }
}

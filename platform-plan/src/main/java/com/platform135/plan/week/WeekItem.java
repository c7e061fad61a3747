package com.platform135.plan.week;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import com.platform135.plan.publication.Document;

/**
 * Something arranged on a day of the week.
 *
 * @param weekday 1 is Monday
 * @param managers staff ids of those concerned; empty: all of the team
 * @param retailers whom an accompanied visit or a check goes to
 */
@Embeddable
record WeekItem(
        @Column(name = "item_id") UUID itemId,
        int weekday,
        @Enumerated(EnumType.STRING) ItemKind kind,
        @Column(name = "from_time") @Nullable LocalTime fromTime,
        @Column(name = "to_time") @Nullable LocalTime toTime,
        @JdbcTypeCode(SqlTypes.ARRAY) List<Integer> managers,
        @JdbcTypeCode(SqlTypes.ARRAY) List<Integer> retailers,
        @Nullable String location,
        @Nullable String note) {

    Document.Entry entry() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("day", String.valueOf(weekday));
        fields.put("kind", kind.name());
        fields.put("from", fromTime == null ? "" : fromTime.toString());
        fields.put("to", toTime == null ? "" : toTime.toString());
        fields.put("managers", Document.list(managers));
        fields.put("shops", Document.list(retailers));
        fields.put("location", location == null ? "" : location);
        fields.put("note", note == null ? "" : note);
        return new Document.Entry(itemId, fields);
    }
}

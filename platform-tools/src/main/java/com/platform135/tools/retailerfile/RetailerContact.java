package com.platform135.tools.retailerfile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is kept of a retailer by hand. */
@Entity
@Table(schema = "core", name = "retailer_contact")
class RetailerContact {

    @Id
    @Column(name = "retailer_id")
    private int retailerId;

    private String phone = "";

    @Column(name = "opening_hours")
    private String openingHours = "";

    private String wishes = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags = List.of();

    private String note = "";
    private @Nullable BigDecimal lat;
    private @Nullable BigDecimal lng;

    @Column(name = "position_from")
    private @Nullable String positionFrom;

    @Version
    private @Nullable Integer revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected RetailerContact() {}

    RetailerContact(int retailerId, Instant at, String by) {
        this.retailerId = retailerId;
        this.changedAt = at;
        this.changedBy = by;
    }

    void change(ContactDraft draft, Instant at, String by) {
        phone = draft.phone();
        openingHours = draft.openingHours();
        wishes = draft.wishes();
        tags = draft.tags();
        note = draft.note();
        lat = draft.lat();
        lng = draft.lng();
        positionFrom = draft.positionFrom();
        changedAt = at;
        changedBy = by;
    }

    ContactDraft draft() {
        return new ContactDraft(phone, openingHours, wishes, List.copyOf(tags), note, lat, lng, positionFrom);
    }

    /** Field by field, as the change log keeps it. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("phone", phone);
        values.put("openingHours", openingHours);
        values.put("wishes", wishes);
        values.put("tags", String.join("、", tags));
        values.put("note", note);
        values.put("position", lat == null || lng == null ? "" : lat.toPlainString() + ", " + lng.toPlainString());
        return values;
    }

    int revision() {
        return revision == null ? 0 : revision;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }
}

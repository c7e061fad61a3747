package com.platform135.plan.publication;

import java.util.List;

/** What can be published, and which fields it has in which order. */
public enum PublicationKind {
    MONTH_PLAN(
            "/plan/team-month",
            "month-plan-line",
            List.of("aim", "asked"),
            List.of("point", "focus", "indicator", "subject", "target", "managers", "weeks", "check")),
    WEEK_PLAN(
            "/plan/team-week",
            "week-plan-item",
            List.of("focus"),
            List.of("day", "kind", "from", "to", "managers", "shops", "location", "note"));

    private final String path;
    private final String threadType;
    private final List<String> headFields;
    private final List<String> entryFields;

    PublicationKind(String path, String threadType, List<String> headFields, List<String> entryFields) {
        this.path = path;
        this.threadType = threadType;
        this.headFields = headFields;
        this.entryFields = entryFields;
    }

    /** Where its pages live. */
    public String path() {
        return path;
    }

    /** Kind of its entries in the thread. */
    public String threadType() {
        return threadType;
    }

    public List<String> headFields() {
        return headFields;
    }

    public List<String> entryFields() {
        return entryFields;
    }

    /** For the audit trail and message keys: {@code month-plan}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Beginning of its message keys: {@code plan.month}. */
    public String keys() {
        return this == MONTH_PLAN ? "plan.month" : "plan.week";
    }
}

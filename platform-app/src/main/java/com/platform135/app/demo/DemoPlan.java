package com.platform135.app.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A plan as the platform keeps it: fields as text, lists joined by commas, nothing where there is nothing. */
record DemoPlan(Map<String, String> fields, List<Entry> entries) {

    /** Who is responsible for an entry; nobody named means everybody. */
    static final String MANAGERS = "managers";

    /** A line of a month, an item of a week. */
    record Entry(UUID id, Map<String, String> fields) {

        Entry {
            fields = new LinkedHashMap<>(fields);
            fields.values().removeIf(String::isEmpty);
        }

        boolean concerns(int staffId) {
            String managers = fields.get(MANAGERS);
            return managers == null || Arrays.asList(managers.split(",")).contains(String.valueOf(staffId));
        }
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }
}

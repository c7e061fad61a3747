package com.platform135.plan.publication;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A plan as it is drafted, published and compared: fields as text, and entries with fields. What is empty isn't there, lists are joined
 * by commas, numbers have no needless zeros, so that equal plans are equal documents.
 */
public record Document(Map<String, String> fields, List<Entry> entries) {

    /** Field of an entry that names who is responsible: staff ids, or nothing for everybody. */
    public static final String MANAGERS = "managers";

    /** A line of a month's plan, an item of a week's. */
    public record Entry(UUID id, Map<String, String> fields) {

        public Entry {
            fields = filled(fields);
        }

        public String text(String field) {
            return fields.getOrDefault(field, "");
        }

        /** Ids of a field that holds some; empty where it holds none. */
        public List<Integer> ids(String field) {
            return numbers(text(field));
        }

        /** Whether the person is one of those responsible. */
        public boolean concerns(int staffId) {
            List<Integer> managers = ids(MANAGERS);
            return managers.isEmpty() || managers.contains(staffId);
        }

        Entry with(Map<String, String> newFields) {
            return new Entry(id, newFields);
        }
    }

    public Document {
        fields = filled(fields);
        entries = List.copyOf(entries);
    }

    public static Document empty() {
        return new Document(Map.of(), List.of());
    }

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    public Optional<Entry> find(UUID id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Every field in one map, for the audit trail. */
    public Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>(fields);
        entries.forEach(entry -> entry.fields().forEach((field, text) -> flat.put(entry.id() + "." + field, text)));
        return flat;
    }

    /** A list as the text of a field. */
    public static String list(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The numbers of a field's text. */
    public static List<Integer> numbers(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    private static Map<String, String> filled(Map<String, String> fields) {
        Map<String, String> filled = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (text != null && !text.isBlank()) {
                filled.put(name, text.strip());
            }
        });
        return Collections.unmodifiableMap(filled);
    }
}

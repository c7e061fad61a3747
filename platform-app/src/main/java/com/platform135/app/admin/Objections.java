package com.platform135.app.admin;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What is wrong with a form: per field one message key. */
public final class Objections {

    private final Map<String, String> byField = new LinkedHashMap<>();

    void add(boolean wrong, String field, String messageKey) {
        if (wrong) {
            byField.putIfAbsent(field, messageKey);
        }
    }

    boolean any() {
        return !byField.isEmpty();
    }

    /** For a template: {@code objections.of('name')}. */
    public @Nullable String of(String field) {
        return byField.get(field);
    }
}

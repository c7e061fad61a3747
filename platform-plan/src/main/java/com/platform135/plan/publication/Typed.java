package com.platform135.plan.publication;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.db.Ids;

/** Reads what people type into the forms of plans; what isn't there or can't be read has no effect. */
public final class Typed {

    private Typed() {}

    public static UUID idOf(@Nullable String id) {
        try {
            return trimmed(id).isEmpty() ? Ids.next() : UUID.fromString(trimmed(id));
        } catch (IllegalArgumentException notAnId) {
            return Ids.next();
        }
    }

    public static List<Integer> numbers(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> value != null && value.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .distinct()
                        .sorted()
                        .toList();
    }

    public static @Nullable String nullable(@Nullable String typed) {
        return trimmed(typed).isEmpty() ? null : trimmed(typed);
    }

    public static String trimmed(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

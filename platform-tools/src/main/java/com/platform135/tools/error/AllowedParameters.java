package com.platform135.tools.error;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The query parameters a path understands. Anything else is refused by name: a mistyped filter must never widen an answer.
 */
public record AllowedParameters(Set<String> names) {

    public static AllowedParameters of(String... names) {
        return new AllowedParameters(Set.of(names));
    }

    public AllowedParameters and(String... more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(Set.of(more));
        return new AllowedParameters(all);
    }

    /** @throws BadRequestException if a parameter is unknown or given twice */
    public void check(HttpServletRequest request) {
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (!names.contains(parameter.getKey())) {
                throw new BadRequestException(
                        "unknown-parameter",
                        parameter.getKey(),
                        parameter.getKey(),
                        String.join(", ", new TreeSet<>(names)));
            }
            if (parameter.getValue().length > 1) {
                throw new BadRequestException("repeated-parameter", parameter.getKey(), parameter.getKey());
            }
        }
    }
}

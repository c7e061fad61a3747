package com.platform135.tools.module;

import java.util.List;

/**
 * Addresses that belong to no single page and are open to everybody who is logged in: pickers, saved views, display
 * settings. Contributed as a bean; patterns as in {@code /tools/pickers/**} or {@code /api/v1/me/**}.
 */
public record SharedPaths(List<String> patterns) {

    public SharedPaths {
        patterns = List.copyOf(patterns);
    }

    public static SharedPaths of(String... patterns) {
        return new SharedPaths(List.of(patterns));
    }
}

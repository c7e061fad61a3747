package com.platform135.tools.search;

import java.util.List;

/** What was found for a text, by kind. */
public record SearchView(String text, List<Group> groups) {

    /** Hits of one kind. */
    public record Group(String titleKey, List<SearchHit> hits) {}

    public boolean isBlank() {
        return text.isEmpty();
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}

package com.platform135.plan.publication;

import java.util.List;

/**
 * What has changed since a version, in the reader's language.
 *
 * @param since number of that version
 */
public record DifferenceView(int since, List<ChangeView> fields, List<EntryView> entries) {

    /** A field before and after; empty where there was nothing. */
    public record ChangeView(String label, String before, String after) {}

    /** An entry that was added, changed or removed. */
    public record EntryView(String id, String change, String title, List<ChangeView> fields) {}

    public static DifferenceView of(int since, Difference difference, FieldTexts texts) {
        return new DifferenceView(
                since,
                changes(difference.fields(), texts),
                difference.entries().stream()
                        .map(entry -> new EntryView(
                                entry.entry().id().toString(),
                                entry.change().name(),
                                texts.title(entry.entry()),
                                changes(entry.fields(), texts)))
                        .toList());
    }

    public boolean isEmpty() {
        return fields.isEmpty() && entries.isEmpty();
    }

    public int count() {
        return fields.size() + entries.size();
    }

    private static List<ChangeView> changes(List<Difference.FieldChange> changes, FieldTexts texts) {
        return changes.stream()
                .map(change -> new ChangeView(
                        texts.label(change.field()),
                        texts.value(change.field(), change.before()),
                        texts.value(change.field(), change.after())))
                .toList();
    }
}

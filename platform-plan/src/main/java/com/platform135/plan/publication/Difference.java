package com.platform135.plan.publication;

import java.util.ArrayList;
import java.util.List;

/** What became of a document: fields changed, entries added, changed and removed. Their order doesn't count. */
public record Difference(List<FieldChange> fields, List<EntryChange> entries) {

    /** How an entry differs. */
    public enum Change {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A field's text before and after; empty where there was none. */
    public record FieldChange(String field, String before, String after) {}

    /** @param entry as it is now; a removed one as it was */
    public record EntryChange(Change change, Document.Entry entry, List<FieldChange> fields) {}

    public static Difference between(PublicationKind kind, Document before, Document after) {
        List<EntryChange> entries = new ArrayList<>();
        for (Document.Entry now : after.entries()) {
            before.find(now.id())
                    .ifPresentOrElse(
                            old -> addChanged(kind, old, now, entries),
                            () -> entries.add(new EntryChange(Change.ADDED, now, List.of())));
        }
        before.entries().stream()
                .filter(old -> after.find(old.id()).isEmpty())
                .forEach(old -> entries.add(new EntryChange(Change.REMOVED, old, List.of())));
        List<FieldChange> head = kind.headFields().stream()
                .map(field -> new FieldChange(field, before.text(field), after.text(field)))
                .filter(Difference::differs)
                .toList();
        return new Difference(head, List.copyOf(entries));
    }

    public boolean isEmpty() {
        return fields.isEmpty() && entries.isEmpty();
    }

    /** How many things differ. */
    public int count() {
        return fields.size() + entries.size();
    }

    private static void addChanged(
            PublicationKind kind, Document.Entry old, Document.Entry now, List<EntryChange> entries) {
        List<FieldChange> changes = kind.entryFields().stream()
                .map(field -> new FieldChange(field, old.text(field), now.text(field)))
                .filter(Difference::differs)
                .toList();
        if (!changes.isEmpty()) {
            entries.add(new EntryChange(Change.CHANGED, now, changes));
        }
    }

    private static boolean differs(FieldChange change) {
        return !change.before().equals(change.after());
    }
}

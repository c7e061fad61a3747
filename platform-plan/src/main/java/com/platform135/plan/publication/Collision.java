package com.platform135.plan.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Two people have changed one plan: what it was when the slower one began, what he or she wants to save, and what the faster one has
 * saved. Neither is lost: every difference is a choice, preset to the side that changed it.
 */
public record Collision(PublicationKind kind, Document base, Document mine, Document theirs) {

    /**
     * Something that differs.
     *
     * @param key names it in a form
     * @param entry the entry it belongs to, null for the plan itself
     * @param field null where the whole entry is on one side only
     * @param mine null where my side doesn't have the entry
     * @param theirs null where their side doesn't have the entry
     * @param takeTheirs what is preset
     * @param both whether both have changed it
     */
    public record Choice(
            String key,
            Document.@Nullable Entry entry,
            @Nullable String field,
            @Nullable String mine,
            @Nullable String theirs,
            boolean takeTheirs,
            boolean both) {}

    /** All that differs, the plan's own fields first. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (String field : kind.headFields()) {
            addChoice(null, field, base.text(field), mine.text(field), theirs.text(field), choices);
        }
        for (Document.Entry own : mine.entries()) {
            Optional<Document.Entry> other = theirs.find(own.id());
            if (other.isEmpty()) {
                Optional<Document.Entry> before = base.find(own.id());
                boolean untouched = before.isPresent() && before.get().equals(own);
                choices.add(new Choice(
                        own.id().toString(), own, null, "", null, untouched, before.isPresent() && !untouched));
                continue;
            }
            for (String field : kind.entryFields()) {
                String before =
                        base.find(own.id()).map(entry -> entry.text(field)).orElse("");
                addChoice(own, field, before, own.text(field), other.get().text(field), choices);
            }
        }
        theirs.entries().stream()
                .filter(entry -> mine.find(entry.id()).isEmpty())
                .forEach(entry -> {
                    Optional<Document.Entry> before = base.find(entry.id());
                    boolean untouched = before.isPresent() && before.get().equals(entry);
                    choices.add(new Choice(
                            entry.id().toString(),
                            entry,
                            null,
                            null,
                            "",
                            !untouched,
                            before.isPresent() && !untouched));
                });
        return choices;
    }

    /**
     * One plan of the two.
     *
     * @param takenTheirs keys of the choices where the other side is wanted
     */
    public Document merge(Set<String> takenTheirs) {
        Map<String, String> head = new LinkedHashMap<>();
        for (String field : kind.headFields()) {
            head.put(field, (takenTheirs.contains(field) ? theirs : mine).text(field));
        }
        List<Document.Entry> entries = new ArrayList<>();
        for (Document.Entry other : theirs.entries()) {
            Optional<Document.Entry> own = mine.find(other.id());
            if (own.isPresent()) {
                entries.add(merge(own.get(), other, takenTheirs));
            } else if (takenTheirs.contains(other.id().toString())) {
                entries.add(other);
            }
        }
        mine.entries().stream()
                .filter(own -> theirs.find(own.id()).isEmpty())
                .filter(own -> !takenTheirs.contains(own.id().toString()))
                .forEach(entries::add);
        return new Document(head, entries);
    }

    /** The keys that the form of choices sends: {@code pick-n} with the key, or {@code mine}. */
    public static Set<String> taken(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith("pick-"))
                .flatMap(parameter -> Arrays.stream(parameter.getValue()))
                .filter(key -> !key.equals("mine"))
                .collect(Collectors.toSet());
    }

    private Document.Entry merge(Document.Entry own, Document.Entry other, Set<String> takenTheirs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : kind.entryFields()) {
            fields.put(field, (takenTheirs.contains(key(own, field)) ? other : own).text(field));
        }
        return own.with(fields);
    }

    private static void addChoice(
            Document.@Nullable Entry entry,
            String field,
            String before,
            String mine,
            String theirs,
            List<Choice> choices) {
        if (!mine.equals(theirs)) {
            boolean onlyTheirs = mine.equals(before);
            boolean both = !onlyTheirs && !theirs.equals(before);
            choices.add(new Choice(
                    entry == null ? field : key(entry, field), entry, field, mine, theirs, onlyTheirs, both));
        }
    }

    private static String key(Document.Entry entry, String field) {
        return entry.id() + "/" + field;
    }
}

package com.platform135.plan.publication;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Two versions of one plan side by side, a choice for each difference.
 *
 * @param action where the choices go
 * @param back the other's version, to give up the own one
 * @param changedBy who was faster
 * @param revision of what he or she saved
 * @param base what both began with, as a document
 * @param mine what the reader wants to save, as a document
 * @param publishing null where the plan was only to be saved
 */
public record CollisionView(
        String titleKey,
        String action,
        String back,
        String changedBy,
        String changedAt,
        int revision,
        String base,
        String mine,
        List<ChoiceView> choices,
        @Nullable Publishing publishing) {

    /** To whom the plan was about to be published, and with which words. */
    public record Publishing(Set<Integer> readers, @Nullable String note) {}

    /**
     * @param title of the entry, null for a field of the plan itself
     * @param label of the field, null where the whole entry is on one side only
     * @param mine null where the own side has no such entry
     * @param theirs null where the other side has no such entry
     */
    public record ChoiceView(
            String key,
            @Nullable String title,
            @Nullable String label,
            @Nullable String mine,
            @Nullable String theirs,
            boolean takeTheirs,
            boolean both) {}

    public static List<ChoiceView> choices(Collision collision, FieldTexts texts) {
        return collision.choices().stream()
                .map(choice -> new ChoiceView(
                        choice.key(),
                        choice.entry() == null ? null : texts.title(choice.entry()),
                        choice.field() == null ? null : texts.label(choice.field()),
                        said(choice.field(), choice.mine(), texts),
                        said(choice.field(), choice.theirs(), texts),
                        choice.takeTheirs(),
                        choice.both()))
                .toList();
    }

    private static @Nullable String said(@Nullable String field, @Nullable String text, FieldTexts texts) {
        return field == null || text == null ? text : texts.value(field, text);
    }
}

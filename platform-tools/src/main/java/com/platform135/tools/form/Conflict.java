package com.platform135.tools.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Somebody changed an object while another person was filling in its form: both versions, field by field, where they
 * differ.
 *
 * @param by who was faster, where known
 */
public record Conflict(@Nullable String by, List<Difference> differences) {

    /** A field as it is now and as the person typed it; both in words. */
    public record Difference(
            String labelKey,
            @Nullable String theirs,
            @Nullable String yours) {}

    /** Collects the fields that differ. */
    public static Builder by(@Nullable String who) {
        return new Builder(who);
    }

    /** Made field by field. */
    public static final class Builder {

        private final @Nullable String who;
        private final List<Difference> differences = new ArrayList<>();

        private Builder(@Nullable String who) {
            this.who = who;
        }

        /** Nothing typed and nothing there are the same. */
        public Builder field(String labelKey, @Nullable Object theirs, @Nullable Object yours) {
            String there = Objects.toString(theirs, "");
            String typed = Objects.toString(yours, "");
            if (!there.equals(typed)) {
                differences.add(new Difference(labelKey, there, typed));
            }
            return this;
        }

        public Conflict build() {
            return new Conflict(who, List.copyOf(differences));
        }
    }
}

package com.platform135.analysis.signal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is asked about chosen hits, as typed.
 *
 * @param action a {@link DecisionKind}
 * @param until last day of a dismissal
 * @param due last day of a visit or 待办
 */
record DecisionForm(
        @Nullable String action,
        @Nullable String note,
        @Nullable String until,
        @Nullable String due) {

    private static final int LONGEST_NOTE = 400;
    private static final int LONGEST_DAYS = 366;

    /** Null where something is wrong, which the errors then say. */
    @Nullable
    SignalDecision check(LocalDate today, Errors errors) {
        DecisionKind kind = Arrays.stream(DecisionKind.values())
                .filter(one -> one.name().equals(action))
                .findFirst()
                .orElse(null);
        String words = Objects.requireNonNullElse(note, "").strip();
        if (kind == null) {
            errors.rejectValue("action", "analysis.signal.error.action");
            return null;
        }
        if (words.isEmpty() && !kind.hasDue()) {
            errors.rejectValue("note", "analysis.signal.error.note");
        } else if (words.length() > LONGEST_NOTE) {
            errors.rejectValue("note", "analysis.signal.error.note-long");
        }
        LocalDate last = null;
        LocalDate dueOn = null;
        if (kind == DecisionKind.DISMISSED) {
            last = day("until", until, today, errors);
        } else if (kind.hasDue()) {
            dueOn = day("due", due, today, errors);
        }
        return errors.hasErrors() ? null : new SignalDecision(kind, words.isEmpty() ? null : words, last, dueOn);
    }

    private static @Nullable LocalDate day(String field, @Nullable String text, LocalDate today, Errors errors) {
        try {
            LocalDate day = LocalDate.parse(Objects.requireNonNullElse(text, "").strip());
            if (!day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_DAYS))) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // said below
        }
        errors.rejectValue(field, "analysis.signal.error.day");
        return null;
    }
}

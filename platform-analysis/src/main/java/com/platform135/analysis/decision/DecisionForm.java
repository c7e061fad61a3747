package com.platform135.analysis.decision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is asked about chosen things, as typed.
 *
 * @param action a {@link DecisionKind}
 * @param until last day of a dismissal
 * @param due last day of what is to be done
 */
public record DecisionForm(
        @Nullable String action,
        @Nullable String note,
        @Nullable String until,
        @Nullable String due) {

    private static final int LONGEST_NOTE = 400;
    private static final int LONGEST_DAYS = 366;

    /**
     * Null where something is wrong, which the errors then say.
     *
     * @param words prefix of the messages of what is decided about
     */
    @Nullable
    Decision check(Collection<DecisionKind> offered, String words, LocalDate today, Errors errors) {
        DecisionKind kind = offered.stream()
                .filter(one -> one.name().equals(action))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            errors.rejectValue("action", "analysis.decision.error.action");
            return null;
        }
        String said = Objects.requireNonNullElse(note, "").strip();
        if (said.isEmpty() && kind.needsNote()) {
            errors.rejectValue("note", words + ".error.note");
        } else if (said.length() > LONGEST_NOTE) {
            errors.rejectValue("note", "analysis.decision.error.note-long");
        }
        LocalDate last = kind == DecisionKind.DISMISSED ? day("until", until, today, errors) : null;
        LocalDate dueOn = kind.hasDue() ? day("due", due, today, errors) : null;
        return errors.hasErrors() ? null : new Decision(kind, said.isEmpty() ? null : said, last, dueOn);
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
        errors.rejectValue(field, "analysis.decision.error.day");
        return null;
    }
}

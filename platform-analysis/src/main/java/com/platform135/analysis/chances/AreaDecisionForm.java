package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is asked about chosen areas, as typed.
 *
 * @param action an {@link AreaDecisionKind}
 * @param due last day of what is to be done
 * @param until last day of a dismissal
 */
record AreaDecisionForm(
        @Nullable String action,
        @Nullable String note,
        @Nullable String due,
        @Nullable String until) {

    private static final int LONGEST_NOTE = 400;
    private static final int LONGEST_DAYS = 366;

    /** A decision as somebody made it; the day is that of the work or of the dismissal. */
    record Decision(AreaDecisionKind kind, String note, LocalDate day) {}

    /** Null where something is wrong, which the errors then say. */
    @Nullable
    Decision check(LocalDate today, Errors errors) {
        AreaDecisionKind kind = Arrays.stream(AreaDecisionKind.values())
                .filter(one -> one.name().equals(action))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            errors.rejectValue("action", "analysis.signal.error.action");
            return null;
        }
        String words = Objects.requireNonNullElse(note, "").strip();
        if (words.isEmpty()) {
            errors.rejectValue("note", "analysis.chances.area.error.note");
        } else if (words.length() > LONGEST_NOTE) {
            errors.rejectValue("note", "analysis.signal.error.note-long");
        }
        boolean adopted = kind == AreaDecisionKind.ADOPTED;
        LocalDate day = day(adopted ? due : until, today);
        if (day == null) {
            errors.rejectValue(adopted ? "due" : "until", "analysis.signal.error.day");
        }
        return day == null || errors.hasErrors() ? null : new Decision(kind, words, day);
    }

    private static @Nullable LocalDate day(@Nullable String text, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(Objects.requireNonNullElse(text, "").strip());
            return day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_DAYS)) ? null : day;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}

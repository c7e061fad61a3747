package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.thread.ThreadStripView;

/**
 * A decision about an area as drawn.
 *
 * @param state in words, with its tone
 * @param noteKey message key of what the note is: the work, or why it was left aside
 * @param figures the area's as they stood
 * @param list the areas as of the day of the decision
 * @param finish where it is marked as done; null where it can't be
 * @param next what can be made of it
 */
public record AreaDecisionView(
        String title,
        String state,
        @Nullable String tone,
        String decided,
        String noteKey,
        @Nullable String note,
        List<Figure> figures,
        String list,
        String key,
        @Nullable String finish,
        List<Next> next,
        ThreadStripView thread) {

    /** A figure with its name. */
    public record Figure(String name, String text) {}

    /** What can be made of it, and where it is sent. */
    public record Next(String labelKey, String path) {}

    static Figure day(String name, LocalDate day) {
        return new Figure(name, day.toString());
    }
}

package com.platform135.analysis.decision;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.form.FormOption;

/**
 * What is about to be decided about.
 *
 * @param title message key of the page's title
 * @param origin message key of the page the things were ticked at
 * @param words prefix of the messages of what is decided about
 * @param path where the decision is sent
 * @param kind of the ticked rows
 * @param view the address they were ticked at, to come back to
 * @param keys of the ticked rows
 * @param more things beyond the lines
 * @param seen stands for how all of them were decided about when they were shown
 */
public record DecideView(
        String title,
        String origin,
        String words,
        String path,
        String kind,
        String view,
        List<String> keys,
        boolean all,
        List<Line> lines,
        int more,
        String seen,
        List<FormOption> actions) {

    /**
     * A thing in one line.
     *
     * @param tag which rule found it
     */
    public record Line(
            String name,
            @Nullable String code,
            @Nullable String tag,
            @Nullable String sentence,
            @Nullable String state) {}
}

package com.platform135.analysis.chances;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.form.FormOption;

/**
 * The areas about to be decided about.
 *
 * @param view the address they were ticked at, to come back to
 * @param keys of the ticked rows
 */
public record AreaDecideView(String view, List<String> keys, boolean all, List<Line> lines, List<FormOption> actions) {

    /** An area in one line. */
    public record Line(
            String area,
            @Nullable String sentence,
            @Nullable String state) {}
}

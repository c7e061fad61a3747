package com.platform135.analysis.signal;

import java.util.List;

import com.platform135.tools.form.FormOption;

/**
 * The hits about to be decided about.
 *
 * @param path of the page of hits
 * @param view the address they were ticked at, to come back to
 * @param keys of the ticked rows
 */
public record DecideView(
        String family,
        String path,
        String view,
        List<String> keys,
        boolean all,
        List<Line> lines,
        int more,
        List<FormOption> actions) {

    /** A hit in one line. */
    public record Line(String shop, String licence, String rule, String sentence, String state) {}
}

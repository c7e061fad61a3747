package com.platform135.tools.export;

import java.util.List;

/**
 * What stands above the figures of a file, so that it can be understood away from the screen.
 *
 * @param title the page's title, also the file's name and the sheet's
 * @param conditions the filters in force, period and scope among them
 * @param notes the 口径 of the figures and the time of the data
 */
public record Heading(String title, List<Condition> conditions, List<String> notes) {

    /** A filter in force, in the reader's words. */
    public record Condition(String name, String value) {}

    public Heading {
        conditions = List.copyOf(conditions);
        notes = List.copyOf(notes);
    }
}

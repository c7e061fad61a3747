package com.platform135.tools.workbench;

import java.util.List;

import com.platform135.db.thread.ThreadStep;

/**
 * How far one kind of work of a step is this month.
 *
 * @param messageKey of the sentence, filled with the arguments
 * @param path of the page where it goes on
 * @param done how many are done, of {@code total}; 0 of 0 where counting makes no sense
 * @param late whether something of it is overdue
 */
public record StepLine(
        ThreadStep step, String messageKey, List<String> arguments, String path, int done, int total, boolean late) {

    public StepLine {
        arguments = List.copyOf(arguments);
    }

    /** Whether there is nothing left to do of it. */
    public boolean complete() {
        return total > 0 && done >= total;
    }
}

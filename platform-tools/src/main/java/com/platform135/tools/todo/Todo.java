package com.platform135.tools.todo;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the reader.
 *
 * @param messageKey of the sentence, filled with the arguments
 * @param path of the page where it is done
 * @param count how many of it, at least 1
 * @param due last day in time; null where there is none
 */
public record Todo(
        String messageKey,
        List<String> arguments,
        String path,
        int count,
        @Nullable LocalDate due,
        boolean late) {

    public Todo {
        arguments = List.copyOf(arguments);
        if (count < 1) {
            throw new IllegalArgumentException("Nothing waits: " + messageKey);
        }
    }
}

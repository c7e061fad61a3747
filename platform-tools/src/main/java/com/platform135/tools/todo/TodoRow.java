package com.platform135.tools.todo;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Something that waits, in the reader's language. */
public record TodoRow(
        String text, String path, int count, @Nullable LocalDate due, boolean late) {

    public static TodoRow of(Todo todo, MessageSource texts, Locale locale) {
        return new TodoRow(
                texts.getMessage(todo.messageKey(), todo.arguments().toArray(), locale),
                todo.path(),
                todo.count(),
                todo.due(),
                todo.late());
    }
}

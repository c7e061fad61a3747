package com.platform135.tools.imports;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said about an import, in the reader's language. */
@Component
class ImportTexts {

    private final MessageSource messages;

    ImportTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Why it failed; null where it did not. */
    @Nullable
    String message(ImportRecord job, Locale locale) {
        return job.messageCode() == null
                ? null
                : text(
                        "tools.imports.failed." + job.messageCode(),
                        locale,
                        job.messageArguments().toArray());
    }

    String text(String key, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }
}

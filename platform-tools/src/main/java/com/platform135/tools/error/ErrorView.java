package com.platform135.tools.error;

import org.jspecify.annotations.Nullable;

/**
 * What a reader is told about a refusal or a failure.
 *
 * @param status HTTP status
 * @param code stable name of the reason
 * @param title the reason in a few words
 * @param detail what is wrong and what to do
 * @param field the parameter or field at fault
 * @param errorId name of the failure in the log; only for failures
 */
public record ErrorView(
        int status,
        String code,
        String title,
        String detail,
        @Nullable String field,
        @Nullable String errorId) {}

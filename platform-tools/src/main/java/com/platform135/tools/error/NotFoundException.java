package com.platform135.tools.error;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What was asked for doesn't exist, or not for this user: the answer is the same. */
public class NotFoundException extends RefusalException {

    public NotFoundException() {
        this("not-found", null);
    }

    public NotFoundException(String code, @Nullable String field, Object... arguments) {
        super(HttpStatus.NOT_FOUND, code, field, arguments);
    }

    /** Something named by a request parameter, e.g. a unit's code. */
    public static NotFoundException forParameter(String field, String value) {
        return new NotFoundException("not-found-value", field, field, value);
    }
}

package com.platform135.tools.error;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot mean anything: a value that doesn't parse, an unknown parameter. */
public class BadRequestException extends RefusalException {

    public BadRequestException(String code, @Nullable String field, Object... arguments) {
        super(HttpStatus.BAD_REQUEST, code, field, arguments);
    }

    /** A value of a parameter that isn't one of those it can have. */
    public static BadRequestException forValue(String field, String value) {
        return new BadRequestException("bad-value", field, field, value);
    }
}

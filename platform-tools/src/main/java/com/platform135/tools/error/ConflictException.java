package com.platform135.tools.error;

import org.springframework.http.HttpStatus;

/** The object's state doesn't allow it now: someone was faster, or something builds on it. */
public class ConflictException extends RefusalException {

    public ConflictException(String code, Object... arguments) {
        super(HttpStatus.CONFLICT, code, null, arguments);
    }
}

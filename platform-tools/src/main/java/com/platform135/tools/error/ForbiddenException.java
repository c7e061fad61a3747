package com.platform135.tools.error;

import org.springframework.http.HttpStatus;

/** The user may see the object but not do this with it. */
public class ForbiddenException extends RefusalException {

    public ForbiddenException() {
        this("forbidden");
    }

    public ForbiddenException(String code, Object... arguments) {
        super(HttpStatus.FORBIDDEN, code, null, arguments);
    }
}

package com.platform135.execute.visit;

import org.springframework.http.HttpStatus;

import com.platform135.tools.error.RefusalException;

/** More bytes than are taken. */
class TooLargeException extends RefusalException {

    TooLargeException(String code, Object... arguments) {
        super(HttpStatus.CONTENT_TOO_LARGE, code, null, arguments);
    }
}

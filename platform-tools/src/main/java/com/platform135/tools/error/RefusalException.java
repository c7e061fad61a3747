package com.platform135.tools.error;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is understood and refused. Says so by a stable code; the words come from the messages:
 * {@code tools.error.<code>}, or the code itself where it is a message key.
 */
public abstract class RefusalException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final @Nullable String field;
    private final Object[] arguments;

    protected RefusalException(HttpStatus status, String code, @Nullable String field, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
        this.arguments = arguments.clone();
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The parameter or field at fault, where it is one. */
    public @Nullable String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}

package com.platform135.app.embedded;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message says so to whoever starts the platform, in Chinese and English. */
class EmbeddedDatabaseException extends RuntimeException {

    private final String action;

    EmbeddedDatabaseException(String problem, String action, @Nullable Throwable cause) {
        super(problem, cause);
        this.action = action;
    }

    EmbeddedDatabaseException(String problem, String action) {
        this(problem, action, null);
    }

    String action() {
        return action;
    }
}

package com.platform135.tools.imports.kind;

import java.util.List;

/** A cell that is not what its column asks for. The code names a text {@code tools.imports.reject.<code>}. */
final class BadCellException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> arguments;

    BadCellException(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
    }

    String code() {
        return code;
    }

    List<String> arguments() {
        return arguments;
    }
}

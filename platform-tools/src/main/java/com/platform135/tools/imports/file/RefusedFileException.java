package com.platform135.tools.imports.file;

import java.util.List;

/**
 * The whole file is refused and nothing of it applied. The code names a text {@code tools.imports.failed.<code>} in the
 * message files; the arguments fill it.
 */
public class RefusedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> arguments;

    public RefusedFileException(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}

package com.platform135.tools.imports.file;

/** Text that began as valid UTF-8 turned out not to be: read it again from the start as GB18030. */
public class WrongEncodingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongEncodingException(Throwable cause) {
        super("not UTF-8 after all", cause);
    }
}

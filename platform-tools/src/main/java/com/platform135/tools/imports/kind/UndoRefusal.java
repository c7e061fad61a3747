package com.platform135.tools.imports.kind;

/**
 * Later data builds on an import.
 *
 * @param code names a text {@code tools.imports.undo.<code>}
 * @param count how many rows stand in the way
 * @param example one of them, as people know it
 */
public record UndoRefusal(String code, long count, String example) {}

package com.platform135.tools.imports.kind;

import java.util.List;

/**
 * Why a row was not taken.
 *
 * @param row its number in the file, the header being 1
 * @param column the key of the column at fault; empty where none is
 * @param code names a text {@code tools.imports.reject.<code>}
 */
public record Reject(int row, String column, String code, List<String> arguments) {}

package com.platform135.tools.imports.file;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running text as a formula: what would start one is written with an apostrophe before it, and
 * an import takes the apostrophe off again. Plain numbers stay as they are.
 */
public final class FormulaGuard {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d+([.]\\d+)?");

    private FormulaGuard() {}

    static boolean startsFormula(char c) {
        return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
    }

    public static String guard(String text) {
        boolean harmless = text.isEmpty()
                || !startsFormula(text.charAt(0))
                || PLAIN_NUMBER.matcher(text).matches();
        return harmless ? text : "'" + text;
    }
}

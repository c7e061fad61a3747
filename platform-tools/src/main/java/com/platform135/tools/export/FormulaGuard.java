package com.platform135.tools.export;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running text as a formula: what would start one is written with an apostrophe before it, and
 * an import takes the apostrophe off again. Plain numbers stay as they are.
 */
public final class FormulaGuard {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d+([.]\\d+)?");

    private FormulaGuard() {}

    /** Spreadsheets here take the full-width signs for the narrow ones. */
    public static boolean startsFormula(char c) {
        return "=+-@\t\r\n＝＋－＠".indexOf(c) >= 0;
    }

    public static String guard(String text) {
        boolean harmless = text.isEmpty()
                || !startsFormula(text.charAt(0))
                || PLAIN_NUMBER.matcher(text).matches();
        return harmless ? text : "'" + text;
    }
}

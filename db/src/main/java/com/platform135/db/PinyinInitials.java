package com.platform135.db;

import java.util.Arrays;

import net.sourceforge.pinyin4j.PinyinHelper;

/** The first letters of a Chinese name's syllables, as people type them to search: 南中路副食 is {@code nzlfs}. */
public final class PinyinInitials {

    private static final char NONE = 0;
    private static final char UNKNOWN = 1;
    private static final char[] KNOWN = new char[Character.MAX_VALUE + 1];

    static {
        Arrays.fill(KNOWN, UNKNOWN);
    }

    private PinyinInitials() {}

    /** Letters and digits stay, in lower case; what has no reading is left out. */
    public static String of(String name) {
        StringBuilder initials = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char initial = initial(name.charAt(i));
            if (initial != NONE) {
                initials.append(initial);
            }
        }
        return initials.toString();
    }

    /** Remembered per character; threads that race write the same. */
    private static char initial(char c) {
        char known = KNOWN[c];
        if (known == UNKNOWN) {
            known = find(c);
            KNOWN[c] = known;
        }
        return known;
    }

    private static char find(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NONE;
        }
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
        return readings == null || readings.length == 0 ? NONE : readings[0].charAt(0);
    }
}

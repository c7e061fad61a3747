package com.platform135.tools.search;

import java.util.Locale;

import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;

/** Pinyin initials of a name: 铺货率查询 is phlcx. */
final class Initials {

    private Initials() {}

    /** In lower case; letters and digits stand for themselves, other signs are left out. */
    static String of(String name) {
        StringBuilder initials = new StringBuilder();
        for (char sign : name.toLowerCase(Locale.ROOT).toCharArray()) {
            String @Nullable [] readings = PinyinHelper.toHanyuPinyinStringArray(sign);
            if (readings != null && readings.length > 0) {
                initials.append(readings[0].charAt(0));
            } else if (Character.isLetterOrDigit(sign)) {
                initials.append(sign);
            }
        }
        return initials.toString();
    }
}

package com.platform135.tools.i18n;

import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;

/** Words one after another as the reader's language parts them: 甲、乙 and A, B; clauses 甲；乙 and A; B. */
public final class Enumerated {

    private Enumerated() {}

    public static Collector<CharSequence, ?, String> names(Locale locale) {
        return Collectors.joining(isEnglish(locale) ? ", " : "、");
    }

    /** In the language of the request under way; Chinese without one. */
    public static Collector<CharSequence, ?, String> names() {
        return names(here());
    }

    public static Collector<CharSequence, ?, String> clauses(Locale locale) {
        return Collectors.joining(isEnglish(locale) ? "; " : "；");
    }

    private static Locale here() {
        return LocaleContextHolder.getLocaleContext() == null
                ? ReaderLocaleResolver.CHINESE
                : LocaleContextHolder.getLocale();
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}

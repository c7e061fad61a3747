package com.platform135.tools.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class EnumeratedTests {

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void namesAndClausesArePartedAsTheLanguageDoes() {
        assertThat(Stream.of("软通泰", "通运").collect(Enumerated.names(ReaderLocaleResolver.CHINESE)))
                .isEqualTo("软通泰、通运");
        assertThat(Stream.of("Town", "Country").collect(Enumerated.names(Locale.ENGLISH)))
                .isEqualTo("Town, Country");
        assertThat(Stream.of("Class A", "Tier 20–30").collect(Enumerated.clauses(Locale.ENGLISH)))
                .isEqualTo("Class A; Tier 20–30");
    }

    @Test
    void withoutARequestWordsAreChinese() {
        assertThat(Stream.of("甲", "乙").collect(Enumerated.names())).isEqualTo("甲、乙");
    }

    @Test
    void theLanguageOfTheRequestCounts() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(Stream.of("A", "B").collect(Enumerated.names())).isEqualTo("A, B");
    }
}

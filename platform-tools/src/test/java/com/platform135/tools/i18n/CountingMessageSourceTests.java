package com.platform135.tools.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountingMessageSourceTests {

    private final CountingMessageSource messages = new CountingMessageSource();

    @BeforeEach
    void read() {
        messages.setBasenames("counting/counting");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void theWordFollowsTheFigureBeforeIt() {
        assertThat(text("rows", 1)).isEqualTo("1 row chosen");
        assertThat(text("rows", 0)).isEqualTo("0 rows chosen");
        assertThat(text("rows", "1,001")).isEqualTo("1,001 rows chosen");
        assertThat(text("rows", "1.0")).isEqualTo("1.0 rows chosen");
    }

    @Test
    void eachWordHasItsOwnFigure() {
        assertThat(text("two", 1, 2)).isEqualTo("1 visit to 2 customers");
        assertThat(text("two", 2, 1)).isEqualTo("2 visits to 1 customer");
    }

    @Test
    void aNameThatLooksLikeAChoiceIsLeftAlone() {
        assertThat(text("named", 1, "[one|many]")).isEqualTo("1 row of [one|many]");
    }

    @Test
    void aMessageWithoutItsFiguresKeepsTheChoiceForTheScript() {
        assertThat(messages.getMessage("rows", null, Locale.ENGLISH)).isEqualTo("{0} [row|rows] chosen");
    }

    private String text(String key, Object... figures) {
        return messages.getMessage(key, figures, Locale.ENGLISH);
    }
}

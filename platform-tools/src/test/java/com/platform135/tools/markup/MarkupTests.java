package com.platform135.tools.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class MarkupTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Markup markup = new Markup("/platform", messages, Locale.ENGLISH);

    @Test
    void wordsAndValuesAreEscaped() {
        markup.tags("<b")
                .attribute("title", "\" onclick='x' <")
                .tags(">")
                .text("<script>&'\"")
                .tags("</b>");

        assertThat(markup)
                .hasToString("<b title=\"&quot; onclick=&#39;x&#39; &lt;\">&lt;script&gt;&amp;&#39;&quot;</b>");
    }

    @Test
    void anAttributeWithoutAValueIsLeftOut() {
        markup.tags("<i").attribute("title", null).classes("", "").tags(">");

        assertThat(markup).hasToString("<i>");
    }

    @Test
    void classesThatApplyStandTogether() {
        assertThat(markup.classes("n", "", "none")).hasToString(" class=\"n none\"");
    }

    @Test
    void aPageLiesUnderThePlatformsRoot() {
        markup.link("/analysis/category?by=format&page=1").link("https://example.org/?a=b&c");

        assertThat(markup)
                .hasToString(" href=\"/platform/analysis/category?by=format&amp;page=1\""
                        + " href=\"https://example.org/?a=b&amp;c\"");
    }

    @Test
    void messagesAreInTheReadersLanguage() {
        messages.addMessage("tools.table.tick", Locale.ENGLISH, "Tick {0}");

        assertThat(markup.message("tools.table.tick", "A")).isEqualTo("Tick A");
    }
}

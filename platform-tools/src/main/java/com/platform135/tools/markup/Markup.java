package com.platform135.tools.markup;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.unbescape.html.HtmlEscape;

/** HTML under way. Tags are the writer's own; text and values are escaped. */
public final class Markup {

    private static final int USUAL_LENGTH = 8192;

    private final StringBuilder html = new StringBuilder(USUAL_LENGTH);
    private final String root;
    private final MessageSource messages;
    private final Locale locale;

    /** @param root where the platform lies on its host, empty or as {@code /platform} */
    public Markup(String root, MessageSource messages, Locale locale) {
        this.root = root;
        this.messages = messages;
        this.locale = locale;
    }

    /** Tags as they stand in the code; never anything that was typed in or read. */
    public Markup tags(String written) {
        html.append(written);
        return this;
    }

    public Markup text(String text) {
        html.append(HtmlEscape.escapeHtml4Xml(text));
        return this;
    }

    /** An attribute of the tag under way; none where the value is null. */
    public Markup attribute(String name, @Nullable String value) {
        if (value != null) {
            html.append(' ').append(name).append("=\"");
            text(value).tags("\"");
        }
        return this;
    }

    /** The class of the tag under way, of those words that aren't empty; none where all are. */
    public Markup classes(String... words) {
        String together = Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
        return attribute("class", together.isEmpty() ? null : together);
    }

    /** Where the tag under way leads. @param address a page of the platform, or one given in full */
    public Markup link(String address) {
        return attribute("href", address.startsWith("/") ? root + address : address);
    }

    /** @param icons address of the icons, of which one is drawn */
    public Markup icon(String icons, String name) {
        return tags("<svg class=\"ic\" aria-hidden=\"true\"><use")
                .attribute("href", icons + '#' + name)
                .tags("></use></svg>");
    }

    /** In the reader's language; where there is no such message the key itself, as templates do, rather than no page. */
    public String message(String key, Object... of) {
        return Objects.requireNonNull(messages.getMessage(key, of, "??" + key + "??", locale));
    }

    public Markup draw(Drawn part) {
        part.draw(this);
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}

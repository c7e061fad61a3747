package com.platform135.evaluate.visits;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.tools.i18n.Enumerated;

/** Codes and times of visits in the reader's words. */
@Component
public class VisitTexts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int SNIPPET = 42;
    private static final int BEFORE_HIT = 14;

    private final MessageSource messages;
    private final Clock clock;

    public VisitTexts(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** What {@code tools.visit.<kind>.<code>} says; a code without words stays as it is. */
    public String name(String kind, String code, Locale locale) {
        return String.valueOf(messages.getMessage("tools.visit." + kind + "." + code, null, code, locale));
    }

    /** Several codes, each once, in their order. */
    public String names(String kind, Collection<String> codes, Locale locale) {
        return codes.stream().distinct().map(code -> name(kind, code, locale)).collect(Enumerated.names(locale));
    }

    /** 11-22 09:10 */
    public String minute(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).format(MINUTE);
    }

    /** The part of a text around the first of the words, short enough for a cell. */
    static @Nullable String snippet(@Nullable String text, List<String> words) {
        if (text == null || text.length() <= SNIPPET) {
            return text;
        }
        int hit = words.stream()
                .mapToInt(word -> text.toLowerCase(Locale.ROOT).indexOf(word))
                .filter(place -> place >= 0)
                .min()
                .orElse(0);
        int from = Math.max(0, Math.min(hit - BEFORE_HIT, text.length() - SNIPPET));
        int to = Math.min(text.length(), from + SNIPPET);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}

package com.platform135.execute.route;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.visit.FindingCode;
import com.platform135.tools.i18n.FrozenText;

/** Says in the reader's language what the route knows in codes and figures. */
@Component
class RouteTexts {

    private static final int LONGEST_SUMMARY = 80;

    private final MessageSource messages;

    RouteTexts(MessageSource messages) {
        this.messages = messages;
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String reason(Reason reason, Locale locale) {
        Object[] arguments = reason.arguments().toArray();
        if (reason.code() == ReasonCode.ORDER_TOMORROW) {
            arguments[0] = weekday((Integer) arguments[0], locale);
        } else if (arguments.length > 0 && arguments[0] instanceof FrozenText sentence) {
            arguments[0] = sentence.in(messages, locale);
        }
        return messages.getMessage(reason.messageKey(), arguments, locale);
    }

    String weekday(int weekday, Locale locale) {
        return say(locale, "execute.weekday." + weekday);
    }

    String finding(FindingCode code, Locale locale) {
        return say(locale, code.labelKey());
    }

    /** A visit in a line: what was written, else what was found, else that nothing had changed. */
    String summary(LastVisitRow visit, Locale locale) {
        String text = Stream.of(
                        Stream.ofNullable(visit.effect()),
                        Arrays.stream(visit.matters()),
                        Arrays.stream(visit.codes()).map(code -> label(code, locale)))
                .flatMap(texts -> texts)
                .map(RouteTexts::withoutStop)
                .distinct()
                .collect(Collectors.joining(say(locale, "execute.card.joint")));
        if (text.isEmpty()) {
            return say(locale, visit.unchanged() ? "execute.card.unchanged" : "execute.card.nothing");
        }
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY - 1) + "…";
    }

    /** Sentences are joined to one. */
    private static String withoutStop(String text) {
        return text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
    }

    private String label(String code, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("tools.visit.finding." + code, null, code, locale), code);
    }
}

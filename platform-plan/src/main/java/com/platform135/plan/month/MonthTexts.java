package com.platform135.plan.month;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;

import com.platform135.plan.publication.Document;
import com.platform135.plan.publication.FieldTexts;

/**
 * A month's plan in the reader's language.
 *
 * @param names of the customer managers named in it
 */
record MonthTexts(MessageSource messages, Locale locale, Map<Integer, String> names) implements FieldTexts {

    private static final int TITLE_LENGTH = 40;

    @Override
    public String label(String field) {
        return message("plan.month.field." + field);
    }

    @Override
    public String value(String field, String text) {
        return switch (field) {
            case "point" -> text.isEmpty() ? "" : message("plan.month.point." + text);
            case "indicator" -> text.isEmpty() ? "" : message("plan.month.indicator." + text);
            case "managers" -> managers(text);
            case "weeks" -> weeks(text);
            default -> text;
        };
    }

    @Override
    public String title(Document.Entry entry) {
        String focus = entry.text("focus");
        return focus.length() > TITLE_LENGTH ? focus.substring(0, TITLE_LENGTH) + "…" : focus;
    }

    /** Indicator and what it measures. */
    String measure(Document.Entry entry) {
        String subject = entry.text("subject");
        if (entry.text("indicator").isEmpty()) {
            return subject;
        }
        if (entry.text("indicator").equals(Indicator.OTHER.name())) {
            return subject;
        }
        String indicator = value("indicator", entry.text("indicator"));
        return subject.isEmpty() ? indicator : indicator + " · " + subject;
    }

    /** Target with its unit; empty for none. */
    String target(Document.Entry entry) {
        String target = entry.text("target");
        return target.isEmpty()
                ? ""
                : Indicator.find(entry.text("indicator"))
                        .map(indicator -> message(indicator.unitKey(), target))
                        .orElse(target);
    }

    private String managers(String ids) {
        return ids.isEmpty()
                ? message("plan.month.managers.all")
                : Document.numbers(ids).stream()
                        .map(id -> names.getOrDefault(id, "?"))
                        .collect(Collectors.joining(message("plan.month.separator")));
    }

    private String weeks(String weeks) {
        return weeks.isEmpty()
                ? message("plan.month.weeks.all")
                : message("plan.month.weeks", weeks.replace(",", message("plan.month.separator")));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

package com.platform135.plan.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;

import com.platform135.plan.publication.Document;
import com.platform135.plan.publication.FieldTexts;

/**
 * A week's plan in the reader's language.
 *
 * @param people names of the customer managers named in it
 * @param shops names of the shops named in it
 */
record WeekTexts(
        MessageSource messages,
        Locale locale,
        LocalDate monday,
        Map<Integer, String> people,
        Map<Integer, String> shops)
        implements FieldTexts {

    @Override
    public String label(String field) {
        return message("plan.week.field." + field);
    }

    @Override
    public String value(String field, String text) {
        return switch (field) {
            case "day" -> text.isEmpty() ? "" : day(Integer.parseInt(text));
            case "kind" -> text.isEmpty() ? "" : message("plan.week.kind." + text);
            case "managers" ->
                text.isEmpty() ? message("plan.month.managers.all") : names(Document.numbers(text), people);
            case "shops" -> names(Document.numbers(text), shops);
            default -> text;
        };
    }

    /** 周一 11-23 陪同拜访 09:00 */
    @Override
    public String title(Document.Entry entry) {
        return String.join(" ", value("day", entry.text("day")), value("kind", entry.text("kind")), entry.text("from"))
                .strip();
    }

    /** 09:00–11:30; empty where no time is said. */
    static String hours(Document.Entry entry) {
        return entry.text("to").isEmpty() ? entry.text("from") : entry.text("from") + "–" + entry.text("to");
    }

    /** 周一 11-23 */
    String day(int weekday) {
        LocalDate date = monday.plusDays(weekday - 1L);
        return message("plan.week.day." + weekday) + " "
                + String.format(Locale.ROOT, "%02d-%02d", date.getMonthValue(), date.getDayOfMonth());
    }

    private String names(List<Integer> ids, Map<Integer, String> names) {
        return ids.stream()
                .map(id -> names.getOrDefault(id, "?"))
                .collect(Collectors.joining(message("plan.month.separator")));
    }

    private String message(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, locale));
    }
}

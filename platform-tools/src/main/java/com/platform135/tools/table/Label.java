package com.platform135.tools.table;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;

/**
 * A column's heading: a message key for what the product names, plain text for what the data names (a spec, a month).
 * A message may use {@code {0}} for the unit of quantities and {@code {1}} for the unit of money in force.
 */
public record Label(boolean isKey, String value) {

    public static Label key(String key) {
        return new Label(true, key);
    }

    public static Label text(String text) {
        return new Label(false, text);
    }

    public String resolve(MessageSource messages, Locale locale, Units units) {
        if (!isKey) {
            return value;
        }
        Object[] names = List.of(units.quantity(), units.money()).stream()
                .map(unit -> messages.getMessage(unit.messageKey(), null, locale))
                .toArray();
        return messages.getMessage(value, names, locale);
    }
}

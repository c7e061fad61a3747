package com.platform135.tools.i18n;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;

/**
 * A sentence with the figures it was made from, to be read in any language later on.
 *
 * @param key of the message
 * @param arguments as they read in every language; one that begins with {@code #} is itself the key of a message
 */
public record FrozenText(String key, List<String> arguments) {

    private static final String KEY_SIGN = "#";

    public FrozenText {
        arguments = List.copyOf(arguments);
    }

    public String in(MessageSource messages, Locale locale) {
        Object[] words = arguments.stream()
                .map(argument -> argument.startsWith(KEY_SIGN)
                        ? messages.getMessage(argument.substring(1), null, argument.substring(1), locale)
                        : argument)
                .toArray();
        return messages.getMessage(key, words, locale);
    }
}

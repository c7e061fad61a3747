package com.platform135.tools.i18n;

import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;

/**
 * Messages whose words agree with their figures: {@code {0} [row|rows]} reads "1 row" and "2 rows". A choice of words follows the
 * figure last before it, and stands as it is in a message asked for without figures, for the page's script to fill in.
 */
class CountingMessageSource extends ReloadableResourceBundleMessageSource {

    private static final Pattern WRITTEN = Pattern.compile("\\[([^\\[\\]|]*)\\|([^\\[\\]|]*)]");

    /** Signs of the private use area stand for the brackets while a message is filled in, so that nothing filled in is a choice. */
    private static final Pattern CHOICE = Pattern.compile("\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002");

    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*");

    @Override
    protected Properties loadProperties(Resource file, String name) throws IOException {
        Properties texts = super.loadProperties(file, name);
        texts.replaceAll((key, text) -> WRITTEN.matcher((String) text).replaceAll("\uE000$1\uE001$2\uE002"));
        return texts;
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        String text = super.getMessageInternal(code, arguments, locale);
        return text == null || text.indexOf('\uE000') < 0 ? text : chosen(text);
    }

    private static String chosen(String text) {
        if (PLACE.matcher(text).find()) {
            return CHOICE.matcher(text).replaceAll("[$1|$2]");
        }
        return CHOICE.matcher(text)
                .replaceAll(choice -> Matcher.quoteReplacement(choice.group(isOne(text, choice) ? 1 : 2)));
    }

    private static boolean isOne(String text, MatchResult choice) {
        return FIGURE.matcher(text.substring(0, choice.start()))
                .results()
                .reduce((earlier, later) -> later)
                .filter(last -> last.group().equals("1"))
                .isPresent();
    }
}

package com.platform135.analysis.signal;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.tools.i18n.FrozenText;

/** Says hits and rules in the reader's language. */
@Component
class SignalTexts {

    /** Prefix of the messages of decisions about hits. */
    static final String WORDS = "analysis.signal";

    private final MessageSource messages;

    SignalTexts(MessageSource messages) {
        this.messages = messages;
    }

    String sentence(String family, Signal signal, Locale locale) {
        return frozen(family, signal.rule(), signal.arguments()).in(messages, locale);
    }

    static FrozenText frozen(String family, String rule, List<String> arguments) {
        return new FrozenText("analysis." + family + ".rule." + rule + ".sentence", arguments);
    }

    String rule(String family, String code, Locale locale) {
        return text("analysis." + family + ".rule." + code, locale);
    }

    /** What a rule says, with its thresholds of the day. */
    String meaning(String family, SignalRule rule, SignalFinder.Thresholds thresholds, Locale locale) {
        Object[] values = rule.thresholds().stream()
                .map(threshold ->
                        thresholds.number(threshold).stripTrailingZeros().toPlainString())
                .toArray();
        return messages.getMessage("analysis." + family + ".rule." + rule.code() + ".what", values, locale);
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}

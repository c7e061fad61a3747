package com.platform135.db.visit;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Full text for Chinese without a dictionary: a text is found by its single characters and its pairs of neighbouring characters. A
 * query's tokens must all be there; whoever searches checks the hits against the words as typed, since pairs may be scattered.
 */
public final class Bigrams {

    private Bigrams() {}

    /** Single letters and pairs of all the texts, in small letters and half width; nothing for punctuation, spaces and missing texts. */
    public static Set<String> of(Collection<? extends @Nullable String> texts) {
        Set<String> tokens = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                add(text, tokens);
            }
        }
        return tokens;
    }

    /** The tokens that a text holding these words has; empty where there is nothing to look for. */
    public static Set<String> ofQuery(String words) {
        Set<String> tokens = new LinkedHashSet<>();
        add(words, tokens);
        Set<String> pairs = new LinkedHashSet<>(tokens);
        pairs.removeIf(token -> token.codePointCount(0, token.length()) == 1);
        return pairs.isEmpty() ? tokens : pairs;
    }

    private static void add(String text, Set<String> tokens) {
        int[] letters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        for (int i = 0; i < letters.length; i++) {
            if (!Character.isLetterOrDigit(letters[i])) {
                continue;
            }
            tokens.add(Character.toString(letters[i]));
            if (i + 1 < letters.length && Character.isLetterOrDigit(letters[i + 1])) {
                tokens.add(Character.toString(letters[i]) + Character.toString(letters[i + 1]));
            }
        }
    }
}

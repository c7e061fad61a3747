package com.platform135.analysis.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.springframework.context.MessageSource;

/** What the bones of a new 鱼骨图 are called: the field's own, or 人机料法环测. They are words like any others from then on. */
enum Bones {
    FIELD,
    CLASSIC;

    private static final int COUNT = 6;

    List<String> names(MessageSource messages, Locale locale) {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(
                        number -> messages.getMessage("analysis.problem.bones." + name() + "." + number, null, locale))
                .toList();
    }

    static Bones find(String name) {
        return Arrays.stream(values())
                .filter(bones -> bones.name().equals(name))
                .findFirst()
                .orElse(FIELD);
    }
}

package com.platform135.tools.error;

import java.util.Arrays;
import java.util.function.Function;

/** A parameter that names one of few. */
public final class OneOf {

    private OneOf() {}

    /**
     * The one that the parameter names.
     *
     * @param name of each of them, as it stands in addresses
     * @throws BadRequestException if it is none of them
     */
    public static <T> T named(String parameter, String given, T[] all, Function<? super T, String> name) {
        return Arrays.stream(all)
                .filter(one -> name.apply(one).equals(given))
                .findFirst()
                .orElseThrow(() -> BadRequestException.forValue(parameter, given));
    }
}

package com.platform135.analysis.frequency;

import java.util.Arrays;
import java.util.Optional;

/** How often a shop ordered, coarsely; the codes are the data contract's. */
enum Band {
    NEVER("0"),
    ONCE("1"),
    TWICE("2"),
    THREE_TIMES("3"),
    MORE("4+");

    private final String code;

    Band(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Band of(long orderDays) {
        return values()[(int) Math.min(orderDays, MORE.ordinal())];
    }

    /** The band with the code; {@code 4} says {@code 4+} too, since a plus is a space in some addresses. */
    static Optional<Band> find(String code) {
        return Arrays.stream(values())
                .filter(band ->
                        band.code.equals(code) || String.valueOf(band.ordinal()).equals(code))
                .findFirst();
    }
}

package com.platform135.tools.parameter;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that administrators may set, contributed as a bean by the module that reads it.
 *
 * @param name stable name, also the message key of its label; {@code <name>.what} explains it
 * @param initial what holds where nothing is set
 * @param least smallest value allowed
 * @param most largest value allowed
 * @param scale decimals, 0 for whole numbers
 */
public record ParameterDefinition(String name, BigDecimal initial, BigDecimal least, BigDecimal most, int scale) {

    public static ParameterDefinition whole(String name, int initial, int least, int most) {
        return new ParameterDefinition(
                name, BigDecimal.valueOf(initial), BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
    }

    public static ParameterDefinition decimal(String name, String initial, String least, String most) {
        BigDecimal value = new BigDecimal(initial);
        return new ParameterDefinition(name, value, new BigDecimal(least), new BigDecimal(most), value.scale());
    }

    /** The value, if the text is a number within the bounds and not finer than the scale. */
    public Optional<BigDecimal> read(String text) {
        try {
            BigDecimal value = new BigDecimal(text.strip());
            boolean fits = value.stripTrailingZeros().scale() <= scale
                    && value.compareTo(least) >= 0
                    && value.compareTo(most) <= 0;
            return fits ? Optional.of(value.setScale(scale)) : Optional.empty();
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return Optional.empty();
        }
    }
}

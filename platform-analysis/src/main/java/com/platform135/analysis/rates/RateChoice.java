package com.platform135.analysis.rates;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.error.BadRequestException;

/**
 * Which rates are asked for.
 *
 * @param preset its number from 1; null where the rates were named one by one
 */
record RateChoice(@Nullable Integer preset, List<Rate> rates) {

    static final String RATES = "rates";
    static final String PRESET = "preset";
    static final Set<String> PARAMETERS = Set.of(RATES, PRESET);

    RateChoice {
        rates = List.copyOf(rates);
    }

    static RateChoice ofPreset(int number) {
        return new RateChoice(number, Rate.PRESETS.get(number - 1));
    }

    /**
     * What an address asks; rates named one by one come before a preset.
     *
     * @param defaultPreset where it names neither
     */
    static RateChoice of(Map<String, String> own, int defaultPreset) {
        @Nullable String codes = own.get(RATES);
        if (codes != null) {
            return new RateChoice(
                    null,
                    Arrays.stream(codes.split(","))
                            .map(String::strip)
                            .filter(code -> !code.isEmpty())
                            .distinct()
                            .map(code -> Rate.find(code).orElseThrow(() -> BadRequestException.forValue(RATES, code)))
                            .toList());
        }
        @Nullable String preset = own.get(PRESET);
        if (preset == null) {
            return ofPreset(defaultPreset);
        }
        if (!preset.matches("[1-" + Rate.PRESETS.size() + "]")) {
            throw BadRequestException.forValue(PRESET, preset);
        }
        return ofPreset(Integer.parseInt(preset));
    }
}

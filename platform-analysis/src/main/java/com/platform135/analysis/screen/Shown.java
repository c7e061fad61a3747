package com.platform135.analysis.screen;

import java.util.Locale;
import java.util.stream.Stream;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.OneOf;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.filter.FilterField.Option;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.ReportPage;

/** Which figure stands in the cells of a page that leaves it to its reader; the page's enum of them is this. */
public interface Shown {

    /** The page's own parameter. */
    String PARAMETER = "show";

    /** As in the parameter. */
    String key();

    Metric metric();

    /**
     * The figure a page asks for.
     *
     * @param usual where it asks for none
     * @throws BadRequestException where there is no such figure
     */
    static <S extends Enum<S> & Shown> S of(ReportPage page, S usual) {
        String key = page.own(PARAMETER, usual.key());
        return OneOf.named(PARAMETER, key, usual.getDeclaringClass().getEnumConstants(), Shown::key);
    }

    /** @param names with a figure's key at the end its message key: {@code analysis.structure.show.} */
    static <S extends Enum<S> & Shown> FilterField field(S chosen, String names, PageKit kit, Locale locale) {
        return FilterField.select(
                PARAMETER,
                kit.text("analysis.screen.show", locale),
                all(chosen)
                        .map(show -> Option.of(show.key(), kit.text(names + show.key(), locale), show == chosen))
                        .toList());
    }

    private static <S extends Enum<S>> Stream<S> all(S one) {
        return Stream.of(one.getDeclaringClass().getEnumConstants());
    }
}

package com.platform135.analysis.problem;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.report.ReportPage;

/**
 * Which problems are asked for. An empty set asks nothing.
 *
 * @param carried those found before the period and not over when it begins, too
 * @param person username of who found it
 * @param licence of a shop it concerns
 */
record ProblemFilter(
        OrganisationScope scope,
        Period period,
        boolean carried,
        Set<VisitPoint> points,
        Set<Severity> severities,
        Set<ProblemState> states,
        @Nullable String person,
        @Nullable Boolean confirmed,
        @Nullable String licence,
        @Nullable String words) {

    static final String POINT = "point";
    static final String SEVERITY = "severity";
    static final String STATE = "state";
    static final String CARRIED = "carried";
    static final String PERSON = "person";
    static final String CONFIRMED = "confirmed";
    static final String LICENCE = "licence";
    static final String WORDS = "q";

    /** The parameters of the address that only problems have. */
    static final Set<String> OWN = Set.of(POINT, SEVERITY, STATE, CARRIED, PERSON, CONFIRMED, LICENCE, WORDS);

    static ProblemFilter of(ReportPage page) {
        return new ProblemFilter(
                page.parameters().scope(),
                page.parameters().period(),
                !Boolean.FALSE.equals(yes(page, CARRIED)),
                many(page, POINT, VisitPoint::valueOf),
                many(page, SEVERITY, Severity::valueOf),
                many(page, STATE, ProblemState::valueOf),
                text(page, PERSON),
                yes(page, CONFIRMED),
                text(page, LICENCE),
                text(page, WORDS));
    }

    private static @Nullable String text(ReportPage page, String name) {
        String given = page.own(name, "").strip();
        return given.isEmpty() ? null : given;
    }

    private static @Nullable Boolean yes(ReportPage page, String name) {
        String given = page.own(name, "");
        if (given.isEmpty()) {
            return null;
        }
        if (!given.equals("true") && !given.equals("false")) {
            throw BadRequestException.forValue(name, given);
        }
        return Boolean.valueOf(given);
    }

    private static <T> Set<T> many(ReportPage page, String name, Function<String, T> reading) {
        String given = page.own(name, "");
        try {
            return Arrays.stream(given.split(","))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(reading)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IllegalArgumentException e) {
            throw BadRequestException.forValue(name, given);
        }
    }
}

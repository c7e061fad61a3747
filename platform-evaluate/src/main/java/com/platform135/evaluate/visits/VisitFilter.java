package com.platform135.evaluate.visits;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.visit.Bigrams;
import com.platform135.db.visit.MatterKind;
import com.platform135.db.visit.VisitMethod;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.report.ReportPage;

/**
 * Which visits are asked for. An empty set asks nothing.
 *
 * @param asOf whose shops they are: that day's managers'; null for whoever made the visit
 * @param factsOn the day whose facts the shops are filtered by
 * @param matters visits that raised a matter of one of the kinds
 * @param unchanged null for both
 * @param words as typed, each of which a visit's texts hold; empty for all visits
 * @param licence of the one shop, or null
 */
public record VisitFilter(
        OrganisationScope scope,
        Period period,
        @Nullable LocalDate asOf,
        LocalDate factsOn,
        RetailerFilter shops,
        Set<VisitMethod> methods,
        Set<Integer> satisfactions,
        Set<MatterKind> matters,
        @Nullable Boolean unchanged,
        @Nullable ReviewState review,
        List<String> words,
        @Nullable String licence) {

    static final String METHOD = "method";
    static final String SATISFACTION = "satisfaction";
    static final String MATTER = "matter";
    static final String UNCHANGED = "unchanged";
    static final String REVIEW = "review";
    static final String WORDS = "q";
    static final String LICENCE = "licence";

    /** The parameters of the address that only visits have. */
    public static final Set<String> OWN = Set.of(METHOD, SATISFACTION, MATTER, UNCHANGED, REVIEW, WORDS, LICENCE);

    /** Reads what the address asks. */
    public static VisitFilter of(ReportPage page) {
        var parameters = page.parameters();
        String unchanged = page.own(UNCHANGED, "");
        String review = page.own(REVIEW, "");
        String licence = page.own(LICENCE, "");
        return new VisitFilter(
                parameters.scope(),
                parameters.period(),
                parameters.attribution() == Attribution.CURRENT ? parameters.today() : null,
                parameters.period().lastDay(),
                parameters.filter(),
                many(page, METHOD, VisitMethod::valueOf),
                many(page, SATISFACTION, VisitFilter::satisfaction),
                many(page, MATTER, MatterKind::valueOf),
                unchanged.isEmpty() ? null : yes(unchanged),
                review.isEmpty() ? null : ReviewState.parse(review),
                words(page.own(WORDS, "")),
                licence.isEmpty() ? null : licence);
    }

    /** Those of them that wait for review. */
    public VisitFilter waiting() {
        return new VisitFilter(
                scope,
                period,
                asOf,
                factsOn,
                shops,
                methods,
                satisfactions,
                matters,
                unchanged,
                ReviewState.WAITING,
                words,
                licence);
    }

    /** What the GIN index is asked; null where there are no words. */
    @Nullable
    String query() {
        Set<String> tokens =
                words.stream().flatMap(word -> Bigrams.ofQuery(word).stream()).collect(Collectors.toSet());
        return tokens.isEmpty()
                ? null
                : tokens.stream().map(token -> "'" + token + "'").collect(Collectors.joining(" & "));
    }

    private static boolean yes(String text) {
        if (!Set.of("true", "false").contains(text)) {
            throw BadRequestException.forValue(UNCHANGED, text);
        }
        return Boolean.parseBoolean(text);
    }

    private static Integer satisfaction(String text) {
        if (!text.matches("[1-5]")) {
            throw new IllegalArgumentException(text);
        }
        return Integer.valueOf(text);
    }

    private static <T> Set<T> many(ReportPage page, String name, Function<String, T> reading) {
        String text = page.own(name, "");
        try {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(reading)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw BadRequestException.forValue(name, text);
        }
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

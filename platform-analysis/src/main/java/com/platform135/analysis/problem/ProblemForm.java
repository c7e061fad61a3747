package com.platform135.analysis.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import com.platform135.db.visit.VisitPoint;

/**
 * What is written about a problem, as typed.
 *
 * @param revision of the problem that was opened; null for a new one
 * @param manager staff id of who is to solve it; blank: whoever writes
 * @param licences licence numbers of the shops that stay ticked
 * @param addShops more licence numbers, as typed
 * @param codes spec codes that stay ticked
 * @param addSpecs more spec codes, as typed
 * @param bones what a new one's 鱼骨图 begins with
 */
public record ProblemForm(
        @Nullable Integer revision,
        @Nullable String point,
        @Nullable String severity,
        @Nullable String title,
        @Nullable String description,
        @Nullable String area,
        @Nullable String manager,
        @Nullable List<String> licences,
        @Nullable String addShops,
        @Nullable List<String> codes,
        @Nullable String addSpecs,
        @Nullable String bones) {

    static final int LONGEST_TITLE = 60;
    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_AREA = 60;
    static final int MOST_SHOPS = 2000;

    static ProblemForm blank(VisitPoint point, String title, List<String> licences, List<String> codes) {
        return new ProblemForm(
                null,
                point.name(),
                Severity.MIDDLE.name(),
                title,
                "",
                "",
                "",
                licences,
                "",
                codes,
                "",
                Bones.FIELD.name());
    }

    static ProblemForm of(Problem problem, List<ConcernedRow> shops, List<ConcernedRow> specs) {
        return new ProblemForm(
                problem.revision(),
                problem.point().name(),
                problem.severity().name(),
                problem.title(),
                problem.description(),
                problem.area(),
                Objects.toString(problem.managerId(), ""),
                shops.stream().map(ConcernedRow::key).toList(),
                "",
                specs.stream().map(ConcernedRow::key).toList(),
                "",
                null);
    }

    /** The same entries made upon a later revision. */
    ProblemForm on(int laterRevision) {
        return new ProblemForm(
                laterRevision,
                point,
                severity,
                title,
                description,
                area,
                manager,
                licences,
                addShops,
                codes,
                addSpecs,
                bones);
    }

    /** Every licence number ticked or typed. */
    Set<String> allLicences() {
        return tokens(licences, addShops);
    }

    /** Every spec code ticked or typed. */
    Set<String> allCodes() {
        return tokens(codes, addSpecs);
    }

    /** What can be told without asking anybody; the errors say what is wrong. */
    void check(Errors errors) {
        if (trimmed(title).isEmpty()) {
            errors.rejectValue("title", "analysis.problem.error.title");
        }
        tooLong("title", title, LONGEST_TITLE, errors);
        tooLong("description", description, LONGEST_TEXT, errors);
        tooLong("area", area, LONGEST_AREA, errors);
        if (allLicences().size() > MOST_SHOPS) {
            errors.rejectValue("addShops", "analysis.problem.error.too-many", new Object[] {MOST_SHOPS}, null);
        }
    }

    VisitPoint chosenPoint() {
        return find(VisitPoint.values(), point, VisitPoint.CUSTOMER);
    }

    Severity chosenSeverity() {
        return find(Severity.values(), severity, Severity.MIDDLE);
    }

    static String trimmed(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static <E extends Enum<E>> E find(E[] values, @Nullable String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static void tooLong(String field, @Nullable String text, int longest, Errors errors) {
        if (trimmed(text).length() > longest) {
            errors.rejectValue(field, "analysis.problem.error.long", new Object[] {longest}, null);
        }
    }

    /** Of what is typed the numbers count; names beside them are for reading. */
    private static Set<String> tokens(@Nullable List<String> ticked, @Nullable String typed) {
        return Stream.concat(
                        ticked == null ? Stream.empty() : ticked.stream(),
                        Arrays.stream(trimmed(typed).split("[\\s,，、;；]+")))
                .map(String::strip)
                .filter(token -> token.matches("\\d{4,13}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

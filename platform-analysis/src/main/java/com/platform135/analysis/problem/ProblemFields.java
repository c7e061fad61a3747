package com.platform135.analysis.problem;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.filter.FilterField.Option;
import com.platform135.tools.filter.ReportFilters;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** The query row of a list of problems, and what was asked in words. */
@Component
class ProblemFields {

    private final ReportFilters filters;
    private final ReportHeadings headings;
    private final MessageSource messages;

    ProblemFields(ReportFilters filters, ReportHeadings headings, MessageSource messages) {
        this.filters = filters;
        this.headings = headings;
        this.messages = messages;
    }

    FilterBar bar(PageUrl here, PlatformUser reader, Locale locale) {
        return filters.bar(here, reader, first(here, locale), more(here, locale));
    }

    /** Period, unit and every condition in force. */
    List<Heading.Condition> conditions(ReportPage page, Locale locale) {
        Stream<Heading.Condition> own = Stream.concat(
                        first(page.url(), locale).stream(), more(page.url(), locale).stream())
                .filter(field -> page.url().get(field.name()) != null)
                .map(field -> new Heading.Condition(field.label(), said(field)));
        return Stream.concat(
                        Stream.of(
                                new Heading.Condition(
                                        text("tools.report.condition.period", locale),
                                        headings.period(page.parameters(), locale)),
                                new Heading.Condition(
                                        text("tools.report.condition.scope", locale),
                                        headings.scope(page.parameters()))),
                        own)
                .toList();
    }

    private List<FilterField> first(PageUrl here, Locale locale) {
        return List.of(
                FilterField.text(
                        ProblemFilter.WORDS, text("analysis.problem.filter.q", locale), here.get(ProblemFilter.WORDS)),
                many(here, ProblemFilter.POINT, VisitPoint.values(), locale),
                many(here, ProblemFilter.STATE, ProblemState.values(), locale),
                many(here, ProblemFilter.SEVERITY, Severity.values(), locale));
    }

    private List<FilterField> more(PageUrl here, Locale locale) {
        return List.of(
                choice(here, ProblemFilter.CARRIED, List.of("", "false"), locale),
                choice(here, ProblemFilter.CONFIRMED, List.of("", "true", "false"), locale),
                FilterField.text(
                        ProblemFilter.PERSON,
                        text("analysis.problem.filter.person", locale),
                        here.get(ProblemFilter.PERSON)),
                FilterField.text(
                        ProblemFilter.LICENCE,
                        text("analysis.problem.filter.licence", locale),
                        here.get(ProblemFilter.LICENCE)));
    }

    private FilterField many(PageUrl here, String name, Enum<?>[] values, Locale locale) {
        Set<String> chosen = Set.copyOf(here.all(name));
        return FilterField.checks(
                name,
                text("analysis.problem.filter." + name, locale),
                text("tools.filter.all", locale),
                Stream.of(values)
                        .map(value -> Option.of(
                                value.name(),
                                text("analysis.problem." + name + "." + value.name(), locale),
                                chosen.contains(value.name())))
                        .toList());
    }

    private FilterField choice(PageUrl here, String name, List<String> values, Locale locale) {
        String chosen = Objects.toString(here.get(name), "");
        return FilterField.select(
                name,
                text("analysis.problem.filter." + name, locale),
                values.stream()
                        .map(value -> Option.of(
                                value,
                                text(
                                        "analysis.problem.filter." + name + "." + (value.isEmpty() ? "any" : value),
                                        locale),
                                value.equals(chosen)))
                        .toList());
    }

    private static String said(FilterField field) {
        return field.kind() == FilterField.Kind.TEXT
                ? field.value()
                : field.options().filter(Option::chosen).map(Option::label).collect(Enumerated.names());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

package com.platform135.evaluate.visits;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.retailer.VisitClass;
import com.platform135.db.visit.MatterKind;
import com.platform135.db.visit.VisitMethod;
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

/** The query row of a list of visits, and what was asked in words. */
@Component
class VisitFields {

    private final ReportFilters filters;
    private final ReportHeadings headings;
    private final VisitTexts texts;
    private final MessageSource messages;

    VisitFields(ReportFilters filters, ReportHeadings headings, VisitTexts texts, MessageSource messages) {
        this.filters = filters;
        this.headings = headings;
        this.texts = texts;
        this.messages = messages;
    }

    FilterBar bar(PageUrl here, PlatformUser reader, Locale locale) {
        return filters.bar(here, reader, first(here, locale), more(here, locale));
    }

    /** Period, unit and every condition in force. */
    List<Heading.Condition> conditions(ReportPage page, Locale locale) {
        String rows = text("tools.report.condition.by", locale);
        Stream<Heading.Condition> own = Stream.concat(
                        first(page.url(), locale).stream(), more(page.url(), locale).stream())
                .filter(field ->
                        VisitFilter.OWN.contains(field.name()) && page.url().get(field.name()) != null)
                .map(field -> new Heading.Condition(field.label(), said(field)));
        return Stream.concat(
                        headings.shopConditions(page.parameters(), locale).stream()
                                .filter(condition -> !condition.name().equals(rows)),
                        own)
                .toList();
    }

    private List<FilterField> first(PageUrl here, Locale locale) {
        return List.of(
                FilterField.text(
                        VisitFilter.WORDS, text("evaluate.visits.filter.words", locale), here.get(VisitFilter.WORDS)),
                review(here, locale),
                many(
                        here,
                        VisitFilter.MATTER,
                        names(MatterKind.values()),
                        code -> texts.name("matter", code, locale),
                        locale),
                many(
                        here,
                        VisitFilter.METHOD,
                        names(VisitMethod.values()),
                        code -> texts.name("method", code, locale),
                        locale));
    }

    private List<FilterField> more(PageUrl here, Locale locale) {
        return List.of(
                many(
                        here,
                        VisitFilter.SATISFACTION,
                        List.of("1", "2", "3", "4", "5"),
                        code -> text("evaluate.visits.filter.satisfaction." + code, locale),
                        locale),
                many(
                        here,
                        "visitClass",
                        names(VisitClass.values()),
                        code -> text("tools.dimension.visitClass." + code, locale),
                        locale),
                unchanged(here, locale),
                FilterField.text(
                        VisitFilter.LICENCE,
                        text("evaluate.visits.filter.licence", locale),
                        here.get(VisitFilter.LICENCE)));
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static String said(FilterField field) {
        return field.kind() == FilterField.Kind.TEXT
                ? field.value()
                : field.options().filter(Option::chosen).map(Option::label).collect(Enumerated.names());
    }

    private FilterField review(PageUrl here, Locale locale) {
        Stream<Option> states = Arrays.stream(ReviewState.values())
                .map(state -> Option.of(
                        state.key(),
                        texts.name("review", state.name(), locale),
                        state.key().equals(here.get(VisitFilter.REVIEW))));
        return FilterField.select(
                VisitFilter.REVIEW,
                text("evaluate.visits.filter.review", locale),
                Stream.concat(Stream.of(all(here, VisitFilter.REVIEW, locale)), states)
                        .toList());
    }

    private FilterField unchanged(PageUrl here, Locale locale) {
        Stream<Option> choices = Stream.of("true", "false")
                .map(value -> Option.of(
                        value,
                        text("evaluate.visits.filter.unchanged." + value, locale),
                        value.equals(here.get(VisitFilter.UNCHANGED))));
        return FilterField.select(
                VisitFilter.UNCHANGED,
                text("evaluate.visits.filter.unchanged", locale),
                Stream.concat(Stream.of(all(here, VisitFilter.UNCHANGED, locale)), choices)
                        .toList());
    }

    private Option all(PageUrl here, String name, Locale locale) {
        return Option.of("", text("tools.filter.all", locale), here.get(name) == null);
    }

    private FilterField many(
            PageUrl here, String name, List<String> codes, Function<String, String> label, Locale locale) {
        Set<String> chosen = Set.copyOf(here.all(name));
        return FilterField.checks(
                name,
                text("evaluate.visits.filter." + name, locale),
                text("tools.filter.all", locale),
                codes.stream()
                        .map(code -> Option.of(code, label.apply(code), chosen.contains(code)))
                        .toList());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

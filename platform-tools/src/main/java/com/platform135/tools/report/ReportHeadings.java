package com.platform135.tools.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.export.Heading;
import com.platform135.tools.export.Heading.Condition;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.table.TableDefinition;

/** Puts into words what a report was asked: its period, scope, specs and filters, its 口径 and the time of its data. */
@Component
public class ReportHeadings {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final int SPECS_NAMED = 8;

    private final MessageSource messages;
    private final OrganisationTree tree;
    private final DimensionNames dimensions;
    private final Comparisons comparisons;
    private final Clock clock;

    public ReportHeadings(
            MessageSource messages,
            OrganisationTree tree,
            DimensionNames dimensions,
            Comparisons comparisons,
            Clock clock) {
        this.messages = messages;
        this.tree = tree;
        this.dimensions = dimensions;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    public Heading of(ReportTable<?> report, ReportParameters parameters, Locale locale) {
        List<String> notes = new ArrayList<>(formulas(report.table(), locale));
        notes.add(asOf(report.asOf(), locale));
        return new Heading(text(report.titleKey(), locale), conditions(parameters, locale), notes);
    }

    /** 数据至 2026-11-21 23:40 */
    public String asOf(Instant instant, Locale locale) {
        return text("tools.report.as-of", locale, time(instant));
    }

    /** 2026-11-21 23:40 */
    public String time(Instant instant) {
        return instant.atZone(clock.getZone()).format(MINUTE);
    }

    /** Every filter in force, the period first; an unfinished one says until when. */
    public List<Condition> conditions(ReportParameters parameters, Locale locale) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(condition("period", period(parameters, locale), locale));
        conditions.add(condition("scope", scope(parameters), locale));
        conditions.add(condition("specs", specs(parameters.specs(), locale), locale));
        if (parameters.customerSet() != null) {
            conditions.add(condition("customerSet", parameters.customerSet().name(), locale));
        }
        conditions.add(condition("by", dimensions.name(parameters.by(), locale), locale));
        comparisons
                .of(parameters)
                .ifPresent(
                        periods -> conditions.add(condition("compare", comparisons.describe(periods, locale), locale)));
        RetailerFilter filter = parameters.filter();
        addValues(conditions, "format", filter.formats(), locale);
        addValues(conditions, "marketType", filter.marketTypes(), locale);
        addValues(conditions, "areaType", filter.areaTypes(), locale);
        addValues(conditions, "scale", filter.scales(), locale);
        if (filter.tierFrom() > RetailerFilter.LOWEST_TIER || filter.tierTo() < RetailerFilter.HIGHEST_TIER) {
            conditions.add(condition("tier", filter.tierFrom() + "–" + filter.tierTo(), locale));
        }
        addValues(conditions, "visitClass", filter.visitClasses(), locale);
        addValues(conditions, "terminal", filter.terminals(), locale);
        addValues(conditions, "orderWeekday", filter.orderWeekdays(), locale);
        String words = parameters.own().get(ReportParametersReader.SHOP);
        if (words != null) {
            conditions.add(condition(ReportParametersReader.SHOP, words, locale));
        }
        conditions.add(condition(
                "attribution",
                text("tools.attribution." + parameters.attribution().key(), locale),
                locale));
        return conditions;
    }

    /** The same of a page that looks at shops and not at their orders: no specs, and whose they were only where today is meant. */
    public List<Condition> shopConditions(ReportParameters parameters, Locale locale) {
        Set<String> ofOrders = parameters.attribution() == Attribution.HISTORICAL
                ? Set.of(
                        text("tools.report.condition.specs", locale),
                        text("tools.report.condition.attribution", locale))
                : Set.of(text("tools.report.condition.specs", locale));
        return conditions(parameters, locale).stream()
                .filter(condition -> !ofOrders.contains(condition.name()))
                .toList();
    }

    /** 2026-11-01 – 2026-11-30（截至 11-22） */
    public String period(ReportParameters parameters, Locale locale) {
        String days = parameters.period().start() + " – " + parameters.period().lastDay();
        LocalDate today = parameters.today();
        return parameters.period().contains(today)
                ? text("tools.report.unfinished", locale, days, today.format(DAY))
                : days;
    }

    /** The name of the unit or the customer manager in scope. */
    public String scope(ReportParameters parameters) {
        if (parameters.scope().isManager()) {
            return tree.listManagers(parameters.scope()).stream()
                    .map(OrganisationTree.Manager::name)
                    .collect(Collectors.joining("、"));
        }
        return tree.listUnits(parameters.scope()).stream()
                .filter(unit -> parameters.scope().organisationIds().contains(unit.id()))
                .map(OrganisationTree.Unit::name)
                .collect(Collectors.joining("、"));
    }

    /** The brand set's name, or the specs' names while they are few. */
    public String specs(SpecChoice specs, Locale locale) {
        if (specs.name() != null) {
            return specs.name();
        }
        if (specs.all()) {
            return text("tools.report.all-specs", locale);
        }
        if (specs.members().size() > SPECS_NAMED) {
            return text("tools.report.some-specs", locale, specs.members().size());
        }
        return specs.members().stream().map(SpecChoice.Member::specName).collect(Enumerated.names(locale));
    }

    private List<String> formulas(TableDefinition<?> table, Locale locale) {
        Map<String, Metric> metrics =
                Arrays.stream(Metric.values()).collect(Collectors.toMap(Metric::code, metric -> metric));
        return table.columns().stream()
                .map(column -> column.metric())
                .filter(Objects::nonNull)
                .distinct()
                .map(metrics::get)
                .filter(Objects::nonNull)
                .map(metric -> text(metric.formulaKey(), locale))
                .toList();
    }

    private void addValues(List<Condition> conditions, String name, Collection<?> values, Locale locale) {
        if (!values.isEmpty()) {
            String names = values.stream()
                    .map(String::valueOf)
                    .sorted()
                    .map(code -> String.valueOf(
                            messages.getMessage("tools.dimension." + name + "." + code, null, code, locale)))
                    .collect(Enumerated.names(locale));
            conditions.add(new Condition(text("tools.dimension." + name, locale), names));
        }
    }

    private Condition condition(String name, String value, Locale locale) {
        return new Condition(text("tools.report.condition." + name, locale), value);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}

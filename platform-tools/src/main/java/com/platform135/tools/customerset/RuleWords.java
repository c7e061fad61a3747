package com.platform135.tools.customerset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.tools.export.Heading.Condition;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.report.RetailerFilters;

/** Puts into words what a set is made of. */
@Component
class RuleWords {

    private static final List<String> FACTS =
            List.of("format", "marketType", "areaType", "scale", "visitClass", "terminal", "orderWeekday");

    private final CustomerSetQueries queries;
    private final OrganisationTree tree;
    private final MessageSource messages;

    RuleWords(CustomerSetQueries queries, OrganisationTree tree, MessageSource messages) {
        this.queries = queries;
        this.tree = tree;
        this.messages = messages;
    }

    /** Condition by condition, then the sets taken in. */
    List<Condition> of(CustomerRule rule, List<CustomerSetTerm> terms, OrganisationScope owner, Locale locale) {
        List<Condition> words = new ArrayList<>();
        addPlace(words, rule, owner, locale);
        Map<String, String> values = RetailerFilters.values(rule.filter());
        for (String name : FACTS) {
            if (values.containsKey(name)) {
                words.add(
                        new Condition(text("tools.dimension." + name, locale), coded(name, values.get(name), locale)));
            }
        }
        if (values.containsKey("tierFrom") || values.containsKey("tierTo")) {
            words.add(new Condition(
                    text("tools.dimension.tier", locale),
                    rule.filter().tierFrom() + "–" + rule.filter().tierTo()));
        }
        addSales(words, rule, locale);
        Map<UUID, String> names =
                queries.names(terms.stream().map(CustomerSetTerm::otherSetId).toList());
        terms.forEach(
                term -> words.add(new Condition(term.operation().sign(), names.getOrDefault(term.otherSetId(), "?"))));
        return words;
    }

    /** The same in one line. */
    String line(CustomerRule rule, List<CustomerSetTerm> terms, OrganisationScope owner, Locale locale) {
        return of(rule, terms, owner, locale).stream().map(RuleWords::said).collect(Enumerated.clauses(locale));
    }

    /** "Class A" names itself. */
    private static String said(Condition condition) {
        return condition.value().startsWith(condition.name() + " ")
                ? condition.value()
                : condition.name() + " " + condition.value();
    }

    private void addPlace(List<Condition> words, CustomerRule rule, OrganisationScope owner, Locale locale) {
        @Nullable String unit = rule.org();
        @Nullable String manager = rule.manager();
        if (unit != null) {
            words.add(new Condition(
                    text("tools.dimension.org", locale),
                    tree.findUnit(owner, unit).map(OrganisationTree.Unit::name).orElse(unit)));
        }
        if (manager != null) {
            words.add(new Condition(
                    text("tools.dimension.manager", locale),
                    tree.findManager(owner, manager)
                            .map(OrganisationTree.Manager::name)
                            .orElse(manager)));
        }
    }

    private void addSales(List<Condition> words, CustomerRule rule, Locale locale) {
        CustomerRule.Volume volume = rule.volume();
        if (volume != null) {
            String open = volume.to() == null ? "≥ " + volume.from() : "≤ " + volume.to();
            words.add(new Condition(
                    text("tools.customerset.words.volume", locale, period(volume.period(), locale)),
                    text(
                            "tools.customerset.words.cartons",
                            locale,
                            volume.from() == null || volume.to() == null ? open : volume.from() + "–" + volume.to())));
        }
        CustomerRule.Ordering ordering = rule.ordering();
        if (ordering != null) {
            words.add(new Condition(
                    text(
                            ordering.has() ? "tools.customerset.words.has" : "tools.customerset.words.has-not",
                            locale,
                            period(ordering.period(), locale)),
                    queries.findBrandSetName(ordering.brandSetId()).orElse("?")));
        }
    }

    /** 近3个月, 本月, 2026-01..2026-03 */
    String period(RulePeriod period, Locale locale) {
        String code = period.text();
        if (code.startsWith("last-")) {
            return text("tools.customerset.period.last", locale, code.substring("last-".length()));
        }
        return code.equals("month") || code.equals("year") ? text("tools.customerset.period." + code, locale) : code;
    }

    /** What a fact's codes are called. */
    String coded(String name, @Nullable String codes, Locale locale) {
        return codes == null
                ? "—"
                : Arrays.stream(codes.split(","))
                        .map(code -> String.valueOf(
                                messages.getMessage("tools.dimension." + name + "." + code, null, code, locale)))
                        .collect(Enumerated.names(locale));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}

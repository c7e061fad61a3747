package com.platform135.analysis.grouping;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationKind;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.tools.report.Comparison;

/** Cuts a question into parts by one dimension, so that each part can be broken down by another. */
@Component
public class QuestionParts {

    /** What a question can be cut by: every shop falls into exactly one part. */
    public static final Set<Dimension> CUTS =
            EnumSet.of(Dimension.MONTH, Dimension.ORG, Dimension.FORMAT, Dimension.MARKET_TYPE, Dimension.SCALE);

    private static final List<Integer> SCALES = List.of(1, 2, 3);

    private final OrganisationTree tree;

    public QuestionParts(OrganisationTree tree) {
        this.tree = tree;
    }

    /** A part under the code of its group. */
    public record Part(String code, SalesQuestion question) {}

    /** In the dimension's natural order; what the question's own filter leaves out isn't among them. */
    public List<Part> of(SalesQuestion question, Dimension by) {
        return switch (by) {
            case MONTH ->
                question.period().months().stream()
                        .map(month -> new Part(
                                month.toString(),
                                question.withPeriod(Comparison.monthWithin(question.period(), month.toString()))))
                        .toList();
            case ORG ->
                listUnits(question.scope()).stream()
                        .map(unit ->
                                new Part(unit.code(), within(question, OrganisationScope.ofOrganisation(unit.id()))))
                        .toList();
            case FORMAT ->
                asked(RetailFormat.values(), question.filter().formats())
                        .map(format -> new Part(format.name(), filtered(question, Set.of(format), null, null)))
                        .toList();
            case MARKET_TYPE ->
                asked(MarketType.values(), question.filter().marketTypes())
                        .map(market -> new Part(market.name(), filtered(question, null, Set.of(market), null)))
                        .toList();
            case SCALE ->
                asked(SCALES.toArray(Integer[]::new), question.filter().scales())
                        .map(scale -> new Part(String.valueOf(scale), filtered(question, null, null, Set.of(scale))))
                        .toList();
            default -> throw new IllegalArgumentException("No question is cut by " + by);
        };
    }

    /** What stands directly below a scope: units, in a market its customer managers, below a customer manager nothing. */
    public Dimension below(OrganisationScope scope) {
        if (scope.isManager()) {
            return Dimension.NONE;
        }
        boolean market = listRoots(scope).stream().allMatch(unit -> unit.kind() == OrganisationKind.MARKET);
        return market ? Dimension.MANAGER : Dimension.ORG;
    }

    /** The units one level below the scope's root; the root itself where it has none; the roots where there are several. */
    private List<OrganisationTree.Unit> listUnits(OrganisationScope scope) {
        List<OrganisationTree.Unit> roots = listRoots(scope);
        if (roots.size() != 1) {
            return roots;
        }
        int root = roots.get(0).id();
        List<OrganisationTree.Unit> below = tree.listUnits(scope).stream()
                .filter(unit -> unit.parentId() != null && unit.parentId() == root)
                .toList();
        return below.isEmpty() ? roots : below;
    }

    private List<OrganisationTree.Unit> listRoots(OrganisationScope scope) {
        return tree.listUnits(scope).stream()
                .filter(unit -> scope.organisationIds().contains(unit.id()))
                .toList();
    }

    private static <T> Stream<T> asked(T[] all, Set<T> wanted) {
        return Arrays.stream(all).filter(value -> wanted.isEmpty() || wanted.contains(value));
    }

    private static SalesQuestion within(SalesQuestion question, OrganisationScope scope) {
        return new SalesQuestion(
                scope,
                question.period(),
                question.population(),
                question.specs(),
                question.filter(),
                question.by(),
                question.attribution(),
                question.today());
    }

    private static SalesQuestion filtered(
            SalesQuestion question,
            @Nullable Set<RetailFormat> formats,
            @Nullable Set<MarketType> markets,
            @Nullable Set<Integer> scales) {
        RetailerFilter filter = question.filter();
        return question.withFilter(new RetailerFilter(
                formats == null ? filter.formats() : formats,
                markets == null ? filter.marketTypes() : markets,
                filter.areaTypes(),
                scales == null ? filter.scales() : scales,
                filter.tierFrom(),
                filter.tierTo(),
                filter.visitClasses(),
                filter.terminals(),
                filter.orderWeekdays(),
                filter.retailerIds()));
    }
}

package com.platform135.tools.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesGroup;

/** Which group of a dimension a single shop belongs to, and in what order the groups stand: as in the sales store's answers. */
@Component
public class MemberGroups {

    private static final String WITHOUT = "";

    private final OrganisationTree tree;

    public MemberGroups(OrganisationTree tree) {
        this.tree = tree;
    }

    /**
     * The groups of a dimension in a scope.
     *
     * @param codes in their natural order, the group of those without the fact last
     * @param ofMember from a shop to its group's code
     */
    public record Groups(List<String> codes, Function<RetailerMember, String> ofMember) {}

    /** Months are no groups of shops: all of them are one there. */
    public Groups of(Dimension by, OrganisationScope scope) {
        return switch (by) {
            case NONE, MONTH -> new Groups(List.of(SalesGroup.TOTAL), shop -> SalesGroup.TOTAL);
            case ORG -> ofPeople(units(scope), scope);
            case MANAGER -> ofPeople(OrganisationTree.Manager::username, scope);
            case FORMAT -> byFact(names(RetailFormat.values()), shop -> name(shop.format()));
            case MARKET_TYPE -> byFact(names(MarketType.values()), shop -> name(shop.marketType()));
            case AREA_TYPE -> byFact(names(AreaType.values()), shop -> name(shop.areaType()));
            case SCALE -> byFact(numbers(3), shop -> number(shop.scale()));
            case TIER -> byFact(numbers(RetailerFilter.HIGHEST_TIER), shop -> number(shop.tier()));
            case VISIT_CLASS -> byFact(names(VisitClass.values()), shop -> name(shop.visitClass()));
            case TERMINAL -> byFact(names(Terminal.values()), shop -> name(shop.terminal()));
            case CUSTOMER_TYPE -> byFact(customerTypes(), MemberGroups::customerType);
        };
    }

    private static Groups byFact(List<String> codes, Function<RetailerMember, String> ofMember) {
        List<String> all = new ArrayList<>(codes);
        all.add(WITHOUT);
        return new Groups(all, ofMember);
    }

    private Groups ofPeople(Function<OrganisationTree.Manager, String> code, OrganisationScope scope) {
        Map<Integer, String> codes = new HashMap<>();
        tree.listManagers(scope).forEach(manager -> codes.put(manager.id(), code.apply(manager)));
        return new Groups(
                codes.values().stream().distinct().sorted().toList(),
                shop -> codes.getOrDefault(shop.managerId(), WITHOUT));
    }

    /** The unit that a manager is shown under: next below the only root, or a root itself. */
    private Function<OrganisationTree.Manager, String> units(OrganisationScope scope) {
        Map<Integer, OrganisationTree.Unit> units = new HashMap<>();
        tree.listUnits(scope).forEach(unit -> units.put(unit.id(), unit));
        Set<Integer> roots = scope.organisationIds();
        return manager -> {
            OrganisationTree.@Nullable Unit unit = units.get(manager.organisationId());
            while (unit != null && !stands(unit, roots)) {
                unit = units.get(unit.parentId());
            }
            return unit == null ? WITHOUT : unit.code();
        };
    }

    private static boolean stands(OrganisationTree.Unit unit, Set<Integer> roots) {
        return roots.isEmpty()
                || roots.contains(unit.id())
                || (roots.size() == 1 && unit.parentId() != null && roots.contains(unit.parentId()));
    }

    private static String customerType(RetailerMember shop) {
        return shop.format() == null || shop.marketType() == null || shop.scale() == 0
                ? WITHOUT
                : shop.marketType().name() + shop.format().name() + shop.scale();
    }

    private static List<String> customerTypes() {
        List<String> codes = new ArrayList<>();
        for (MarketType market : MarketType.values()) {
            for (RetailFormat format : RetailFormat.values()) {
                numbers(3).forEach(scale -> codes.add(market.name() + format.name() + scale));
            }
        }
        return codes;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> numbers(int highest) {
        return IntStream.rangeClosed(1, highest).mapToObj(String::valueOf).toList();
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? WITHOUT : value.name();
    }

    private static String number(int value) {
        return value == 0 ? WITHOUT : String.valueOf(value);
    }
}

package com.platform135.analysis.frequency;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesGroup;

/** From a shop to the code of the group it stands in, as the sales store groups them. */
@Component
class ShopGroups {

    private final OrganisationTree tree;

    ShopGroups(OrganisationTree tree) {
        this.tree = tree;
    }

    Function<RetailerMember, String> codes(Dimension by, OrganisationScope scope) {
        return switch (by) {
            case NONE, MONTH -> member -> SalesGroup.TOTAL;
            case ORG -> byManager(units(scope));
            case MANAGER ->
                byManager(tree.listManagers(scope).stream()
                        .collect(Collectors.toMap(OrganisationTree.Manager::id, OrganisationTree.Manager::username)));
            case FORMAT -> member -> code(member.format());
            case MARKET_TYPE -> member -> code(member.marketType());
            case AREA_TYPE -> member -> code(member.areaType());
            case SCALE -> member -> number(member.scale());
            case TIER -> member -> number(member.tier());
            case VISIT_CLASS -> member -> code(member.visitClass());
            case TERMINAL -> member -> code(member.terminal());
            case CUSTOMER_TYPE -> member -> code(member.marketType()) + code(member.format()) + number(member.scale());
        };
    }

    private static Function<RetailerMember, String> byManager(Map<Integer, String> codes) {
        return member -> codes.getOrDefault(member.managerId(), "");
    }

    private static String code(@Nullable Enum<?> fact) {
        return fact == null ? "" : fact.name();
    }

    private static String number(int fact) {
        return fact == 0 ? "" : String.valueOf(fact);
    }

    /** By manager, the unit that his or her shops are shown under: the next level below the scope's root, or the root itself. */
    private Map<Integer, String> units(OrganisationScope scope) {
        Map<Integer, OrganisationTree.Unit> units = tree.listUnits(scope).stream()
                .collect(Collectors.toMap(OrganisationTree.Unit::id, Function.identity()));
        Map<Integer, String> codes = new HashMap<>();
        for (OrganisationTree.Manager manager : tree.listManagers(scope)) {
            OrganisationTree.@Nullable Unit unit = units.get(manager.organisationId());
            OrganisationTree.@Nullable Unit above = parent(unit, units);
            while (above != null && (scope.organisationIds().size() > 1 || parent(above, units) != null)) {
                unit = above;
                above = parent(unit, units);
            }
            codes.put(manager.id(), unit == null ? "" : unit.code());
        }
        return codes;
    }

    /** The unit above within the scope. */
    private static OrganisationTree.@Nullable Unit parent(
            OrganisationTree.@Nullable Unit unit, Map<Integer, OrganisationTree.Unit> units) {
        return unit == null || unit.parentId() == null ? null : units.get(unit.parentId());
    }
}

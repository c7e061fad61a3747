package com.platform135.tools.customerset;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.MemberGroups;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.RetailerFilters;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.rowaction.ChosenRows;
import com.platform135.tools.rowaction.RowActions;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.rowaction.TickedRows;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Makes a new set's form of ticked rows: shops are listed; groups become a rule where one can say them, else their shops are listed. */
@Component
class RowsToSets {

    private final RowActions actions;
    private final ScopeResolver scopes;
    private final OrganisationTree tree;
    private final SalesStore sales;
    private final MemberGroups groups;
    private final ShopDirectory directory;

    RowsToSets(
            RowActions actions,
            ScopeResolver scopes,
            OrganisationTree tree,
            SalesStore sales,
            MemberGroups groups,
            ShopDirectory directory) {
        this.actions = actions;
        this.scopes = scopes;
        this.tree = tree;
        this.sales = sales;
        this.groups = groups;
        this.directory = directory;
    }

    CustomerSetForm form(TickedRows ticked, PlatformUser user, Locale locale) {
        ChosenRows chosen = actions.resolve(ticked, user, locale);
        if (chosen.kind() == RowKind.SHOP) {
            return listed(chosen.keys());
        }
        return rule(chosen, user)
                .map(rule -> CustomerSetForm.of(
                        "", 0, CustomerSetKind.RULE, "", null, List.of(), rule, terms(chosen.parameters())))
                .orElseGet(() -> listed(licences(chosen)));
    }

    private static CustomerSetForm listed(Collection<String> licences) {
        return CustomerSetForm.of("", 0, CustomerSetKind.FIXED, "", null, licences, CustomerRule.none(), List.of());
    }

    private static List<CustomerSetTerm> terms(ReportParameters parameters) {
        return parameters.customerSet() == null
                ? List.of()
                : List.of(new CustomerSetTerm(
                        SetOperation.INTERSECT, parameters.customerSet().id()));
    }

    /** Empty where no rule says it: several units or people, scattered tiers, several of the 42 types, shops without the fact. */
    private Optional<CustomerRule> rule(ChosenRows chosen, PlatformUser user) {
        ReportParameters parameters = chosen.parameters();
        List<String> keys = chosen.keys();
        Map<String, String> values = new TreeMap<>(RetailerFilters.values(parameters.filter()));
        addScope(values, parameters.scope(), user);
        boolean one = keys.size() == 1;
        boolean said = !keys.contains("")
                && switch (parameters.by()) {
                    case NONE, MONTH -> true;
                    case ORG -> one && replaced(values, "manager", "org", keys.get(0));
                    case MANAGER -> one && replaced(values, "org", "manager", keys.get(0));
                    case TIER -> addTiers(values, keys);
                    case CUSTOMER_TYPE -> one && addType(values, keys.get(0));
                    case FORMAT, MARKET_TYPE, AREA_TYPE, SCALE, VISIT_CLASS, TERMINAL ->
                        replaced(values, "", parameters.by().key(), String.join(",", keys));
                };
        return said ? Optional.of(CustomerRule.of(values)) : Optional.empty();
    }

    private void addScope(Map<String, String> values, OrganisationScope scope, PlatformUser user) {
        if (scope.equals(scopes.of(user))) {
            return;
        }
        if (scope.isManager()) {
            tree.listManagers(scope).forEach(manager -> values.put("manager", manager.username()));
        } else {
            tree.listUnits(scope).stream()
                    .filter(unit -> scope.organisationIds().contains(unit.id()))
                    .forEach(unit -> values.put("org", unit.code()));
        }
    }

    private static boolean replaced(Map<String, String> values, String gone, String name, String value) {
        values.remove(gone);
        values.put(name, value);
        return true;
    }

    private static boolean addTiers(Map<String, String> values, List<String> keys) {
        List<Integer> tiers = keys.stream().map(Integer::valueOf).sorted().toList();
        int first = tiers.get(0);
        int last = tiers.get(tiers.size() - 1);
        values.put("tierFrom", String.valueOf(first));
        values.put("tierTo", String.valueOf(last));
        return last - first == tiers.size() - 1;
    }

    private static boolean addType(Map<String, String> values, String code) {
        values.put("marketType", code.substring(0, 1));
        values.put("format", code.substring(1, 2));
        values.put("scale", code.substring(2));
        return true;
    }

    private List<String> licences(ChosenRows chosen) {
        ReportParameters parameters = chosen.parameters();
        Dimension by = parameters.by();
        Set<String> keys = Set.copyOf(chosen.keys());
        MemberGroups.Groups of = groups.of(by, parameters.scope());
        List<Integer> ids = sales.read(snapshot -> snapshot.members(parameters.question())).stream()
                .filter(RetailerMember::active)
                .filter(shop -> keys.contains(of.ofMember().apply(shop)))
                .map(RetailerMember::retailerId)
                .toList();
        return directory.shops(ids).values().stream()
                .map(ShopDirectory.Shop::licenceNo)
                .sorted()
                .toList();
    }
}

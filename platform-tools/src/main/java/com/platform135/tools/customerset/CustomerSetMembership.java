package com.platform135.tools.customerset;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerIds;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/**
 * Who is in a set on a day. A rule looks among the shops of whoever owns the set: those of the unit that published it, or the person's own.
 */
@Service
public class CustomerSetMembership {

    private static final String SPECS = "select spec_id from core.brand_set_spec where brand_set_id = :set";

    private final CustomerSetQueries queries;
    private final ScopeResolver scopes;
    private final OrganisationTree tree;
    private final SalesStore sales;
    private final JdbcClient jdbc;

    public CustomerSetMembership(
            CustomerSetQueries queries,
            ScopeResolver scopes,
            OrganisationTree tree,
            SalesStore sales,
            JdbcClient jdbc) {
        this.queries = queries;
        this.scopes = scopes;
        this.tree = tree;
        this.sales = sales;
        this.jdbc = jdbc;
    }

    /** What a set is made of, kept or still being written. */
    record Parts(
            CustomerSetKind kind,
            OrganisationScope owner,
            Collection<Integer> listed,
            CustomerRule rule,
            List<CustomerSetTerm> terms) {}

    /** The set that the reader means, with its members on the day; empty if there is none he or she sees. */
    public Optional<CustomerSets.Found> findVisible(PlatformUser reader, String idOrName, LocalDate day) {
        OrganisationScope own = scopes.of(reader);
        return queries.findVisible(own, reader.staffId(), idOrName)
                .map(set -> new CustomerSets.Found(set.id(), set.name(), ids(of(set.id(), own, day, new HashSet<>()))));
    }

    /** Members of a set the reader sees, on the day. */
    Set<Integer> of(CustomerSetRow set, OrganisationScope reader, LocalDate day) {
        return ids(of(set.id(), reader, day, new HashSet<>()));
    }

    /** Whether a set the reader sees holds any shop of the scope on the day. */
    public boolean hasAny(CustomerSetRow set, OrganisationScope reader, LocalDate day) {
        BitSet members = of(set.id(), reader, day, new HashSet<>());
        return !members.isEmpty()
                && sales.read(snapshot -> snapshot.members(question(reader, day))).stream()
                        .anyMatch(shop -> members.get(shop.retailerId()));
    }

    /** Members of a set being written. */
    Set<Integer> of(Parts parts, LocalDate day) {
        BitSet members = new BitSet();
        if (parts.kind() == CustomerSetKind.FIXED) {
            parts.listed().forEach(members::set);
        } else {
            members = byRule(parts.rule(), parts.owner(), day);
        }
        return ids(combined(members, parts.terms(), parts.owner(), day, new HashSet<>()));
    }

    /**
     * @param reader the scope of whoever reads it; that of its owner where it is personal
     * @param above sets being taken apart, to stop where one holds itself
     */
    private BitSet of(UUID id, OrganisationScope reader, LocalDate day, Set<UUID> above) {
        CustomerSetQueries.PartsRow set = queries.findParts(id).orElse(null);
        if (set == null || !above.add(id)) {
            return new BitSet();
        }
        OrganisationScope owner =
                set.organisationId() == null ? reader : OrganisationScope.ofOrganisation(set.organisationId());
        try {
            return switch (set.kind()) {
                case FROZEN -> queries.listed(id);
                case FIXED -> combined(queries.listed(id), set.termList(), owner, day, above);
                case RULE ->
                    combined(byRule(CustomerRule.parse(set.rule()), owner, day), set.termList(), owner, day, above);
            };
        } finally {
            above.remove(id);
        }
    }

    private BitSet combined(
            BitSet members, List<CustomerSetTerm> terms, OrganisationScope owner, LocalDate day, Set<UUID> above) {
        for (CustomerSetTerm term : terms) {
            term.operation().apply(members, of(term.otherSetId(), owner, day, above));
        }
        return members;
    }

    /** The members that come of others when the terms have been applied one after the other. */
    BitSet combined(BitSet members, List<CustomerSetTerm> terms, OrganisationScope owner, LocalDate day) {
        return combined((BitSet) members.clone(), terms, owner, day, new HashSet<>());
    }

    BitSet byRule(CustomerRule rule, OrganisationScope owner, LocalDate day) {
        return cut(owner, rule)
                .map(scope -> sales.read(snapshot -> byRule(snapshot, rule, scope, day)))
                .orElseGet(BitSet::new);
    }

    private BitSet byRule(SalesSnapshot snapshot, CustomerRule rule, OrganisationScope scope, LocalDate day) {
        SalesQuestion question = question(scope, day).withFilter(rule.filter());
        BitSet members = new BitSet();
        for (RetailerMember shop : snapshot.members(question)) {
            if (shop.active()) {
                members.set(shop.retailerId());
            }
        }
        CustomerRule.Volume volume = rule.volume();
        if (volume != null) {
            members.and(chosen(snapshot, ofVolume(question, volume, day), shop -> volume.lets(shop.ordered())));
        }
        CustomerRule.Ordering ordering = rule.ordering();
        if (ordering != null) {
            members.and(
                    chosen(snapshot, ofOrdering(question, ordering, day), shop -> shop.carried() == ordering.has()));
        }
        return members;
    }

    /** Whoever looks after a shop on the day has all it ordered. */
    static SalesQuestion question(OrganisationScope scope, LocalDate day) {
        return new SalesQuestion(
                scope,
                Period.of(day, day),
                day,
                SpecSelection.all(),
                RetailerFilter.none(),
                Dimension.NONE,
                Attribution.CURRENT,
                day);
    }

    static SalesQuestion ofVolume(SalesQuestion question, CustomerRule.Volume volume, LocalDate day) {
        return question.withOrdersOf(volume.period().on(day));
    }

    SalesQuestion ofOrdering(SalesQuestion question, CustomerRule.Ordering ordering, LocalDate day) {
        return question.withOrdersOf(ordering.period().on(day)).withSpecs(specs(ordering.brandSetId()));
    }

    private static BitSet chosen(SalesSnapshot snapshot, SalesQuestion question, Predicate<RetailerSales> choice) {
        BitSet members = new BitSet();
        for (RetailerSales shop : snapshot.retailers(question)) {
            if (choice.test(shop)) {
                members.set(shop.retailerId());
            }
        }
        return members;
    }

    private SpecSelection specs(int brandSetId) {
        return SpecSelection.of(Set.copyOf(
                jdbc.sql(SPECS).param("set", brandSetId).query(Integer.class).list()));
    }

    /** The part of the owner's scope that a rule names; empty where the owner no longer has it. */
    Optional<OrganisationScope> cut(OrganisationScope owner, CustomerRule rule) {
        @Nullable String unit = rule.org();
        @Nullable String manager = rule.manager();
        if (unit != null) {
            return tree.findUnit(owner, unit).map(found -> OrganisationScope.ofOrganisation(found.id()));
        }
        if (manager != null) {
            return tree.findManager(owner, manager).map(found -> OrganisationScope.ofManager(found.id()));
        }
        return Optional.of(owner);
    }

    private static Set<Integer> ids(BitSet members) {
        return RetailerIds.of(members.stream());
    }
}

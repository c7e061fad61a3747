package com.platform135.tools.customerset;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.filter.FilterMemory;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Writes customer sets: everybody has own ones, branches and above publish to their units. */
@Service
class CustomerSetService {

    private static final Set<StaffRole> PUBLISHERS =
            EnumSet.of(StaffRole.BRANCH_STAFF, StaffRole.CITY_STAFF, StaffRole.PROVINCE_STAFF);

    private final CustomerSetRepository sets;
    private final CustomerSetQueries queries;
    private final CustomerSetMembership membership;
    private final ListedMembers members;
    private final ScopeResolver scopes;
    private final OrganisationTree tree;
    private final FilterMemory filters;
    private final AuditTrail audit;
    private final Clock clock;

    CustomerSetService(
            CustomerSetRepository sets,
            CustomerSetQueries queries,
            CustomerSetMembership membership,
            ListedMembers members,
            ScopeResolver scopes,
            OrganisationTree tree,
            FilterMemory filters,
            AuditTrail audit,
            Clock clock) {
        this.sets = sets;
        this.queries = queries;
        this.membership = membership;
        this.members = members;
        this.scopes = scopes;
        this.tree = tree;
        this.filters = filters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person may publish to a unit and all below it. */
    static boolean mayPublish(PlatformUser user) {
        return PUBLISHERS.contains(user.role()) && user.organisationId() != null;
    }

    /** @throws NotFoundException if there is no such set or the person doesn't see it */
    @Transactional(readOnly = true)
    CustomerSetRow get(PlatformUser user, UUID id) {
        return queries.listVisible(scopes.of(user), user.staffId()).stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The shops a set is chosen from: those of the unit that published it, or the person's own. */
    OrganisationScope ownerScope(PlatformUser user, CustomerSetRow set) {
        return set.organisationId() == null ? scopes.of(user) : OrganisationScope.ofOrganisation(set.organisationId());
    }

    /** Own sets; a unit's for whoever publishes there or above. */
    @Transactional(readOnly = true)
    boolean mayChange(PlatformUser user, CustomerSetRow set) {
        if (set.mine()) {
            return true;
        }
        return (PUBLISHERS.contains(user.role()) || user.is(StaffRole.ADMIN))
                && tree.listUnits(scopes.of(user)).stream()
                        .anyMatch(unit -> Objects.equals(unit.id(), set.organisationId()));
    }

    /** @throws ConflictException if the owner has a set of that name, or it takes in one it can't */
    @Transactional
    UUID create(PlatformUser user, CustomerSetDraft draft) {
        if (draft.published() && !mayPublish(user)) {
            throw new ForbiddenException();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        CustomerSet set = draft.published()
                ? CustomerSet.published(
                        Objects.requireNonNull(user.organisationId()), draft, now.toInstant(), user.name())
                : CustomerSet.personal(user.staffId(), draft, now.toInstant(), user.name());
        checkTerms(user, set);
        UUID id = save(set).id();
        ListedMembers.Change change = list(user, set, draft, now);
        audit.record("create", "customer-set", id, Map.of(), values(draft.values(), change));
        return id;
    }

    /**
     * @param revision of the set that the person saw
     * @throws CustomerSetChanged if somebody was faster
     * @throws ConflictException if the owner has another set of that name, or it takes in one it can't
     */
    @Transactional
    void change(PlatformUser user, UUID id, int revision, CustomerSetDraft draft) {
        CustomerSet set = changeable(user, id, revision);
        Map<String, String> before = CustomerSetDraft.values(set);
        OffsetDateTime now = OffsetDateTime.now(clock);
        set.change(draft, now.toInstant(), user.name());
        checkTerms(user, set);
        save(set);
        ListedMembers.Change change = list(user, set, draft, now);
        audit.record("update", "customer-set", id, before, values(draft.values(), change));
    }

    /** @throws ConflictException if somebody was faster, or something is built on the set */
    @Transactional
    void delete(PlatformUser user, UUID id, int revision) {
        CustomerSet set = changeable(user, id, revision);
        audit.record("delete", "customer-set", id, CustomerSetDraft.values(set), Map.of());
        filters.forget("customerSet", id.toString());
        try {
            sets.delete(set);
            sets.flush();
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException("customer-set-in-use");
        }
    }

    @Transactional
    UUID saveFixed(PlatformUser owner, String name, Collection<String> licences) {
        Set<String> wanted = new TreeSet<>(licences);
        Set<Integer> shops = queries.listByLicence(scopes.of(owner), LocalDate.now(clock), wanted).stream()
                .map(CustomerSetQueries.ShopRow::id)
                .collect(Collectors.toSet());
        if (shops.size() != wanted.size()) {
            throw new NotFoundException();
        }
        return create(owner, CustomerSetDraft.fixed(name, shops));
    }

    /** Writes who is listed; a frozen set's are found now, by its rule and what it takes in. */
    private ListedMembers.Change list(PlatformUser user, CustomerSet set, CustomerSetDraft draft, OffsetDateTime now) {
        LocalDate frozenOn = draft.frozenOn();
        Collection<Integer> shops = frozenOn == null
                ? draft.members()
                : membership.of(
                        new CustomerSetMembership.Parts(
                                CustomerSetKind.FROZEN, owner(user, set), Set.of(), draft.rule(), draft.terms()),
                        frozenOn);
        return members.replace(set.id(), shops, now, user.name());
    }

    private OrganisationScope owner(PlatformUser user, CustomerSet set) {
        return set.organisationId() == null ? scopes.of(user) : OrganisationScope.ofOrganisation(set.organisationId());
    }

    /** A set takes in what its writer sees, never itself by a detour, and a published one no private ones. */
    private void checkTerms(PlatformUser user, CustomerSet set) {
        List<CustomerSetRow> visible = queries.listVisible(scopes.of(user), user.staffId());
        for (CustomerSetTerm term : set.terms()) {
            CustomerSetRow other = visible.stream()
                    .filter(row -> row.id().equals(term.otherSetId()))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            if (set.organisationId() != null && other.organisationId() == null) {
                throw new ConflictException("customer-set-private-part", other.name());
            }
            if (holds(other.id(), set.id(), new HashSet<>())) {
                throw new ConflictException("customer-set-circle", other.name());
            }
        }
    }

    private boolean holds(UUID set, UUID wanted, Set<UUID> seen) {
        if (set.equals(wanted)) {
            return true;
        }
        return seen.add(set)
                && queries.findParts(set).stream()
                        .flatMap(parts -> parts.termList().stream())
                        .anyMatch(term -> holds(term.otherSetId(), wanted, seen));
    }

    private static Map<String, String> values(Map<String, String> values, ListedMembers.Change change) {
        Map<String, String> all = new TreeMap<>(values);
        all.put("came", String.valueOf(change.came()));
        all.put("went", String.valueOf(change.went()));
        return all;
    }

    private CustomerSet changeable(PlatformUser user, UUID id, int revision) {
        if (!mayChange(user, get(user, id))) {
            throw new ForbiddenException();
        }
        CustomerSet set = sets.findById(id).orElseThrow(NotFoundException::new);
        if (set.revision() != revision) {
            throw new CustomerSetChanged(set);
        }
        return set;
    }

    private CustomerSet save(CustomerSet set) {
        try {
            return sets.saveAndFlush(set);
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException("customer-set-name-taken", set.name());
        }
    }
}

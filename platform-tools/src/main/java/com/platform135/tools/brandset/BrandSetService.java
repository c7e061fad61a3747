package com.platform135.tools.brandset;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.brand.BrandSet;
import com.platform135.db.brand.BrandSetRepository;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Writes brand sets: everybody has own ones, branches and above publish to their units. */
@Service
class BrandSetService {

    private static final Set<StaffRole> PUBLISHERS =
            EnumSet.of(StaffRole.BRANCH_STAFF, StaffRole.CITY_STAFF, StaffRole.PROVINCE_STAFF);

    private final BrandSetRepository sets;
    private final BrandSetQueries queries;
    private final ScopeResolver scopes;
    private final OrganisationTree tree;
    private final AuditTrail audit;
    private final Clock clock;

    BrandSetService(
            BrandSetRepository sets,
            BrandSetQueries queries,
            ScopeResolver scopes,
            OrganisationTree tree,
            AuditTrail audit,
            Clock clock) {
        this.sets = sets;
        this.queries = queries;
        this.scopes = scopes;
        this.tree = tree;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person may publish to a unit and all below it. */
    static boolean mayPublish(PlatformUser user) {
        return PUBLISHERS.contains(user.role()) && user.organisationId() != null;
    }

    /** @throws NotFoundException if there is no such set or the person doesn't see it */
    @Transactional(readOnly = true)
    BrandSetRow get(PlatformUser user, int id) {
        return queries.listVisible(scopes.of(user), user.staffId()).stream()
                .filter(set -> set.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Own sets; a unit's for whoever publishes there or above; imported ones for the administrator. */
    @Transactional(readOnly = true)
    boolean mayChange(PlatformUser user, BrandSetRow set) {
        if (set.mine()) {
            return true;
        }
        if (set.organisationId() == null) {
            return user.is(StaffRole.ADMIN);
        }
        OrganisationScope scope = scopes.of(user);
        return (PUBLISHERS.contains(user.role()) || user.is(StaffRole.ADMIN))
                && tree.listUnits(scope).stream().anyMatch(unit -> unit.id() == set.organisationId());
    }

    /** @throws ConflictException if the owner has a set of that name */
    @Transactional
    int create(PlatformUser user, BrandSetDraft draft) {
        if (draft.published() && !mayPublish(user)) {
            throw new ForbiddenException();
        }
        Instant now = clock.instant();
        BrandSet set = draft.published()
                ? BrandSet.published(draft.name(), Objects.requireNonNull(user.organisationId()), now)
                : BrandSet.personal(draft.name(), user.staffId(), now);
        set.change(draft.name(), draft.specs(), now, user.name());
        int id = Objects.requireNonNull(save(set).id());
        audit.record("create", "brand-set", id, Map.of(), draft.values());
        return id;
    }

    /**
     * @param revision of the set that the person saw
     * @throws BrandSetChanged if somebody was faster
     * @throws ConflictException if the owner has another set of that name
     */
    @Transactional
    void change(PlatformUser user, int id, int revision, BrandSetDraft draft) {
        BrandSet set = changeable(user, id, revision);
        Map<String, String> before = BrandSetDraft.values(set);
        set.change(draft.name(), draft.specs(), clock.instant(), user.name());
        save(set);
        audit.record("update", "brand-set", id, before, draft.values());
    }

    /** @throws ConflictException if somebody was faster, or something is built on the set */
    @Transactional
    void delete(PlatformUser user, int id, int revision) {
        BrandSet set = changeable(user, id, revision);
        audit.record("delete", "brand-set", id, BrandSetDraft.values(set), Map.of());
        try {
            sets.delete(set);
            sets.flush();
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException("brand-set-in-use");
        }
    }

    private BrandSet changeable(PlatformUser user, int id, int revision) {
        if (!mayChange(user, get(user, id))) {
            throw new ForbiddenException();
        }
        BrandSet set = sets.findById(id).orElseThrow(NotFoundException::new);
        if (set.revision() != revision) {
            throw new BrandSetChanged(set);
        }
        return set;
    }

    private BrandSet save(BrandSet set) {
        try {
            return sets.saveAndFlush(set);
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException("brand-set-name-taken", set.name());
        }
    }
}

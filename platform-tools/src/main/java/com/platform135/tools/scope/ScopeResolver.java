package com.platform135.tools.scope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.PlatformUser;

/** Cuts what a request picks to what its user may see; out of scope and unknown are the same 404. */
@Component
public class ScopeResolver {

    private final OrganisationTree tree;

    public ScopeResolver(OrganisationTree tree) {
        this.tree = tree;
    }

    /** All the user may see: own customers, the own unit with all below it, or everything. */
    @Transactional(readOnly = true)
    public OrganisationScope of(PlatformUser user) {
        return switch (user.role()) {
            case ADMIN -> tree.wholeScope();
            case CUSTOMER_MANAGER -> OrganisationScope.ofManager(user.staffId());
            case MARKET_MANAGER, BRANCH_STAFF, CITY_STAFF, PROVINCE_STAFF ->
                user.organisationId() == null
                        ? OrganisationScope.nothing()
                        : OrganisationScope.ofOrganisation(user.organisationId());
        };
    }

    /**
     * What the user may see of what the request picks.
     *
     * @param org code of a unit; null or blank: not picked
     * @param manager username of a customer manager; null or blank: not picked
     * @throws NotFoundException if it doesn't exist or lies outside the user's scope
     * @throws BadRequestException if both are picked
     */
    @Transactional(readOnly = true)
    public OrganisationScope resolve(PlatformUser user, @Nullable String org, @Nullable String manager) {
        OrganisationScope own = of(user);
        String unitCode = org == null ? "" : org.strip();
        String username = manager == null ? "" : manager.strip();
        if (!unitCode.isEmpty() && !username.isEmpty()) {
            throw new BadRequestException("org-or-manager", "manager");
        }
        if (!unitCode.isEmpty()) {
            return tree.findUnit(own, unitCode)
                    .map(unit -> OrganisationScope.ofOrganisation(unit.id()))
                    .orElseThrow(() -> NotFoundException.forParameter("org", unitCode));
        }
        if (!username.isEmpty()) {
            return tree.findManager(own, username)
                    .map(found -> OrganisationScope.ofManager(found.id()))
                    .orElseThrow(() -> NotFoundException.forParameter("manager", username));
        }
        return own;
    }
}

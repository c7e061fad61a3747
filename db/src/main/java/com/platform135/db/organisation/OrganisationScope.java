package com.platform135.db.organisation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What a request may see: either units that don't overlap, each with everything below it, or one customer manager's retailers.
 * Built once per request from the user and what the page picked. Empty means nothing: a query that forgets to ask fails closed.
 */
public record OrganisationScope(
        Set<Integer> organisationIds, @Nullable Integer managerId) {

    private static final OrganisationScope NOTHING = new OrganisationScope(Set.of(), null);

    public OrganisationScope {
        organisationIds = Collections.unmodifiableSet(new TreeSet<>(organisationIds));
        if (managerId != null && !organisationIds.isEmpty()) {
            throw new IllegalArgumentException("A scope is units or one manager, not both");
        }
    }

    public static OrganisationScope nothing() {
        return NOTHING;
    }

    /** Units that don't overlap, each with all below it. */
    public static OrganisationScope ofOrganisations(Set<Integer> organisationIds) {
        return new OrganisationScope(organisationIds, null);
    }

    /** One unit with all below it. */
    public static OrganisationScope ofOrganisation(int organisationId) {
        return new OrganisationScope(Set.of(organisationId), null);
    }

    /** The retailers of one customer manager. */
    public static OrganisationScope ofManager(int staffId) {
        return new OrganisationScope(Set.of(), staffId);
    }

    public boolean isNothing() {
        return organisationIds.isEmpty() && managerId == null;
    }

    public boolean isManager() {
        return managerId != null;
    }

    /** For an SQL parameter {@code :roots}, ascending. */
    public Integer[] rootIds() {
        return organisationIds.toArray(Integer[]::new);
    }

    @Override
    public String toString() {
        return managerId != null ? "manager " + managerId : "organisations " + Arrays.toString(rootIds());
    }
}

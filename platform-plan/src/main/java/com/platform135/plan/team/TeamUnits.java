package com.platform135.plan.team;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationKind;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.organisation.OrganisationTree.Unit;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** Which market unit an address means to a reader. */
@Component
public class TeamUnits {

    private final ScopeResolver scopes;
    private final OrganisationTree tree;

    public TeamUnits(ScopeResolver scopes, OrganisationTree tree) {
        this.scopes = scopes;
        this.tree = tree;
    }

    /**
     * The unit picked by {@code org} or {@code manager}, or the only one the reader sees; empty where there are several.
     *
     * @throws NotFoundException if what is picked lies outside the reader's scope
     */
    @Transactional(readOnly = true)
    public Optional<TeamUnit> find(PlatformUser user, PageUrl url) {
        List<TeamUnit> units = list(user, url);
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** @throws NotFoundException if the address leaves it open */
    @Transactional(readOnly = true)
    public TeamUnit get(PlatformUser user, PageUrl url) {
        return find(user, url).orElseThrow(NotFoundException::new);
    }

    /**
     * The market units of what the address picks.
     *
     * @throws NotFoundException if it lies outside the reader's scope
     */
    @Transactional(readOnly = true)
    public List<TeamUnit> list(PlatformUser user, PageUrl url) {
        String picked = url.get("org");
        if (user.is(StaffRole.CUSTOMER_MANAGER) && picked != null) {
            return markets(scopes.of(user)).stream()
                    .filter(unit -> unit.code().equals(picked))
                    .findFirst()
                    .map(List::of)
                    .orElseThrow(() -> NotFoundException.forParameter("org", picked));
        }
        return markets(scope(user, url));
    }

    /** What the address picks of all the reader may see. */
    @Transactional(readOnly = true)
    public OrganisationScope scope(PlatformUser user, PageUrl url) {
        return user.is(StaffRole.CUSTOMER_MANAGER)
                ? scopes.of(user)
                : scopes.resolve(user, url.get("org"), url.get("manager"));
    }

    /** Whether the person writes the unit's plans. */
    public static boolean mayWrite(PlatformUser user, TeamUnit unit) {
        return user.is(StaffRole.MARKET_MANAGER) && Integer.valueOf(unit.id()).equals(user.organisationId());
    }

    /** @throws ForbiddenException unless the person writes the unit's plans */
    public static void requireWriter(PlatformUser user, TeamUnit unit) {
        if (!mayWrite(user, unit)) {
            throw new ForbiddenException();
        }
    }

    private List<TeamUnit> markets(OrganisationScope scope) {
        return tree.listUnits(scope).stream()
                .filter(unit -> unit.kind() == OrganisationKind.MARKET)
                .map(TeamUnits::of)
                .toList();
    }

    private static TeamUnit of(Unit unit) {
        return new TeamUnit(unit.id(), unit.code(), unit.name());
    }
}

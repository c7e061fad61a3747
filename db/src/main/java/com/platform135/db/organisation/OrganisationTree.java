package com.platform135.db.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.SqlFile;

/** The organisation as a tree: who is below whom, and what of it a scope may see. */
@Repository
public class OrganisationTree {

    private static final String REBUILD = SqlFile.read(OrganisationTree.class, "organisation-closure-rebuild.sql");
    private static final String UNITS = SqlFile.read(OrganisationTree.class, "organisation-units.sql");
    private static final String MANAGERS = SqlFile.read(OrganisationTree.class, "organisation-managers.sql");

    private final JdbcClient jdbc;

    public OrganisationTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit with its depth below the topmost one it hangs under (0 there). */
    public record Unit(
            int id,
            String code,
            String name,
            OrganisationKind kind,
            @Nullable Integer parentId,
            int depth) {}

    /** A customer manager with the unit he or she belongs to. */
    public record Manager(int id, String username, String name, int organisationId, boolean active) {}

    /** Rewrites the closure from the parents; for whoever has just written units. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rebuildClosure() {
        jdbc.sql("delete from core.organisation_closure").update();
        jdbc.sql(REBUILD).update();
    }

    /** The topmost units: those without a parent. */
    public OrganisationScope wholeScope() {
        return OrganisationScope.ofOrganisations(
                new HashSet<>(jdbc.sql("select organisation_id from core.organisation where parent_id is null")
                        .query(Integer.class)
                        .list()));
    }

    /** The units of the scope, parents before children, by code; for a manager's scope the one unit he or she belongs to. */
    public List<Unit> listUnits(OrganisationScope scope) {
        return jdbc.sql(UNITS)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .query(Unit.class)
                .list();
    }

    /** The customer managers of the scope by username, those who left included while they are on record. */
    public List<Manager> listManagers(OrganisationScope scope) {
        return jdbc.sql(MANAGERS)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .query(Manager.class)
                .list();
    }

    /** The unit with the code, if the scope holds it. A manager's scope holds no unit. */
    public Optional<Unit> findUnit(OrganisationScope scope, String code) {
        return scope.isManager()
                ? Optional.empty()
                : listUnits(scope).stream().filter(u -> u.code().equals(code)).findFirst();
    }

    /** The customer manager with the username, if the scope holds him or her. */
    public Optional<Manager> findManager(OrganisationScope scope, String username) {
        return listManagers(scope).stream()
                .filter(m -> m.username().equals(username))
                .findFirst();
    }
}

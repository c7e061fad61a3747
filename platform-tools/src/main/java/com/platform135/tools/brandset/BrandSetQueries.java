package com.platform135.tools.brandset;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;

/**
 * The brand sets a person sees: own ones, those published by a unit above, in or below the scope, and imported ones. The scope
 * is the person's own, whatever a page picked.
 */
@Repository
public class BrandSetQueries {

    private static final String VISIBLE = SqlFile.read(BrandSetQueries.class, "brand-sets-visible.sql");
    private static final String MEMBERS = SqlFile.read(BrandSetQueries.class, "brand-set-members.sql");

    private final JdbcClient jdbc;

    public BrandSetQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Own sets first, then the nearest unit's, imported ones last; by name within each. */
    public List<BrandSetRow> listVisible(OrganisationScope scope, int staffId) {
        return jdbc.sql(VISIBLE)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("staff", staffId)
                .query(BrandSetRow.class)
                .list();
    }

    /** The set with the id, or else the first visible one with the name. */
    public Optional<BrandSetRow> findVisible(OrganisationScope scope, int staffId, String idOrName) {
        List<BrandSetRow> visible = listVisible(scope, staffId);
        return visible.stream()
                .filter(set -> String.valueOf(set.id()).equals(idOrName))
                .findFirst()
                .or(() -> visible.stream()
                        .filter(set -> set.name().equals(idOrName))
                        .findFirst());
    }

    /** The members of a set the scope sees, by spec code; none of a set it doesn't. */
    public List<SpecChoice.Member> listMembers(OrganisationScope scope, int staffId, int brandSetId) {
        if (listVisible(scope, staffId).stream().noneMatch(set -> set.id() == brandSetId)) {
            return List.of();
        }
        return jdbc.sql(MEMBERS)
                .param("set", brandSetId)
                .query(SpecChoice.Member.class)
                .list();
    }
}

package com.platform135.plan.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.scope.Unscoped;

/** Who is in a market unit and which shops it serves. */
@Repository
public class TeamQueries {

    private static final String MEMBERS = SqlFile.read(TeamQueries.class, "members.sql");
    private static final String SHOPS = SqlFile.read(TeamQueries.class, "shops.sql");

    private final JdbcClient jdbc;

    public TeamQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record NameRow(int id, String name) {}

    /** The active people of a unit with that role, by username. */
    public List<MemberRow> listMembers(OrganisationScope scope, int unitId, StaffRole role) {
        return jdbc.sql(MEMBERS)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("unit", unitId)
                .param("role", role.name())
                .query(MemberRow.class)
                .list();
    }

    /** Shops the unit's customer managers look after on a day, by licence number, part of the name, or pinyin initials. */
    public List<ShopRow> findShops(OrganisationScope scope, int unitId, String text, LocalDate day, int limit) {
        return jdbc.sql(SHOPS)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("unit", unitId)
                .param("text", text)
                .param("ids", new Integer[0])
                .param("day", day)
                .param("limit", limit)
                .query(ShopRow.class)
                .list();
    }

    /** Those of the shops that the unit's customer managers look after on a day. */
    public List<ShopRow> listShops(OrganisationScope scope, int unitId, Collection<Integer> ids, LocalDate day) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SHOPS)
                        .param("roots", scope.rootIds())
                        .param("manager", scope.managerId())
                        .param("unit", unitId)
                        .param("text", "")
                        .param("ids", ids.toArray(Integer[]::new))
                        .param("day", day)
                        .param("limit", ids.size())
                        .query(ShopRow.class)
                        .list();
    }

    @Unscoped("names of people named in a plan the reader may read; they may have moved since")
    public Map<Integer, String> namesOfPeople(Collection<Integer> ids) {
        return names("select staff_id as id, name from core.staff where staff_id = any(:ids)", ids);
    }

    @Unscoped("names of shops named in a plan the reader may read; they may have moved since")
    public Map<Integer, String> namesOfShops(Collection<Integer> ids) {
        return names("select retailer_id as id, name from core.retailer where retailer_id = any(:ids)", ids);
    }

    private Map<Integer, String> names(String sql, Collection<Integer> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(sql).param("ids", ids.toArray(Integer[]::new)).query(NameRow.class).list().stream()
                        .collect(Collectors.toMap(NameRow::id, NameRow::name));
    }
}

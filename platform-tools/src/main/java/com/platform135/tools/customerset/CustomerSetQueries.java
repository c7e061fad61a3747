package com.platform135.tools.customerset;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.Unscoped;

/**
 * The customer sets a person sees: own ones and those published by a unit above, in or below the scope. The scope is the person's own,
 * whatever a page picked.
 */
@Repository
public class CustomerSetQueries {

    private static final String VISIBLE = SqlFile.read(CustomerSetQueries.class, "customer-sets-visible.sql");
    private static final String PARTS = SqlFile.read(CustomerSetQueries.class, "customer-set-parts.sql");

    private static final String SHOPS = SqlFile.read(CustomerSetQueries.class, "shops-by-licence.sql");

    private final JdbcClient jdbc;

    public CustomerSetQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Own sets first, then the nearest unit's; by name within each. */
    public List<CustomerSetRow> listVisible(OrganisationScope scope, int staffId) {
        return jdbc.sql(VISIBLE)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("staff", staffId)
                .query(CustomerSetRow.class)
                .list();
    }

    /** The set with the id, or else the first visible one with the name. */
    public Optional<CustomerSetRow> findVisible(OrganisationScope scope, int staffId, String idOrName) {
        List<CustomerSetRow> visible = listVisible(scope, staffId);
        return visible.stream()
                .filter(set -> set.id().toString().equals(idOrName))
                .findFirst()
                .or(() -> visible.stream()
                        .filter(set -> set.name().equals(idOrName))
                        .findFirst());
    }

    /** A shop by the two things it is known by. */
    public record ShopRow(int id, String licenceNo, String name) {}

    /** The shops of the licences that the scope looks after on the day, by licence; the others are left out. */
    public List<ShopRow> listByLicence(OrganisationScope scope, LocalDate day, Collection<String> licences) {
        return jdbc.sql(SHOPS)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("day", day)
                .param("licences", licences.toArray(String[]::new))
                .query(ShopRow.class)
                .list();
    }

    /** What a set is made of, as kept. */
    record PartsRow(UUID id, CustomerSetKind kind, @Nullable Integer organisationId, String rule, String terms) {

        List<CustomerSetTerm> termList() {
            return terms.isEmpty()
                    ? List.of()
                    : Arrays.stream(terms.split(","))
                            .map(term -> term.split(" "))
                            .map(term -> new CustomerSetTerm(SetOperation.valueOf(term[0]), UUID.fromString(term[1])))
                            .toList();
        }
    }

    @Unscoped("a set is seen before it is taken apart; what it is made of may lie above or beside its reader")
    Optional<PartsRow> findParts(UUID id) {
        return jdbc.sql(PARTS)
                .param("ids", new UUID[] {id})
                .query(PartsRow.class)
                .optional();
    }

    /** The names of the sets, as far as they are there. */
    @Unscoped("a set that takes another in says its name")
    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select customer_set_id, name from tools.customer_set where customer_set_id = any (:ids ::uuid[])")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    @Unscoped("a rule says which brand set it asks about")
    Optional<String> findBrandSetName(int id) {
        return jdbc.sql("select name from core.brand_set where brand_set_id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    @Unscoped("whoever may change a set is shown what is listed in it; out of scope the licence alone")
    List<ShopRow> listListed(UUID id) {
        return jdbc.sql("""
                        select r.retailer_id as id, r.licence_no, r.name
                        from tools.customer_set_member m
                        join core.retailer r on r.retailer_id = m.retailer_id
                        where m.customer_set_id = :set and m.until_time is null
                        order by r.licence_no
                        """).param("set", id).query(ShopRow.class).list();
    }

    @Unscoped("as listed: the page cuts what it shows to its reader's scope")
    BitSet listedAt(UUID id, OffsetDateTime time) {
        BitSet members = new BitSet();
        jdbc.sql("""
                        select retailer_id
                        from tools.customer_set_member
                        where customer_set_id = :set and from_time < :time and (until_time is null or until_time >= :time)
                        """).param("set", id).param("time", time).query(row -> {
            members.set(row.getInt(1));
        });
        return members;
    }

    @Unscoped("as findParts: a question's own scope cuts the members to what its reader sees")
    BitSet listed(UUID id) {
        BitSet members = new BitSet();
        jdbc.sql("""
                        select retailer_id
                        from tools.customer_set_member
                        where customer_set_id = :set and until_time is null
                        """).param("set", id).query(row -> {
            members.set(row.getInt(1));
        });
        return members;
    }
}

package com.platform135.tools.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.SqlPattern;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.Unscoped;

/** Licences and names of shops and their managers: by words within a scope, else for ids that a scoped question has already answered. */
@Repository
public class ShopDirectory {

    private static final String SHOPS = SqlFile.read(ShopDirectory.class, "shops-by-id.sql");
    private static final String FACTS = SqlFile.read(ShopDirectory.class, "shop-facts-by-id.sql");
    private static final String PLACES = SqlFile.read(ShopDirectory.class, "shop-places-by-id.sql");
    private static final String BY_WORDS = SqlFile.read(ShopDirectory.class, "shops-by-words.sql");
    private static final String NAMED = SqlFile.read(ShopDirectory.class, "shops-named.sql");
    private static final String MANAGERS = SqlFile.read(ShopDirectory.class, "managers-by-id.sql");

    private final JdbcClient jdbc;

    public ShopDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A shop by the two things it is known by. */
    public record Shop(int id, String licenceNo, String name) {}

    /** A shop that was looked for. */
    public record Found(
            int id, String licenceNo, String name, @Nullable String address) {}

    /** What held of a shop on a day; the class is null where none was given. */
    public record Facts(
            int id, String format, int tier, @Nullable String visitClass) {}

    /** Where a shop lies, in degrees of WGS-84. */
    public record Place(int id, String licenceNo, String name, double lng, double lat) {}

    /** A customer manager. */
    public record Manager(int id, String username, String name) {}

    /**
     * Shops that the scope looks after on the day whose name, licence, address or initials hold the text, those that begin with it first.
     *
     * @param closed whether those that are closed by then are to be found, too
     */
    public List<Found> search(OrganisationScope scope, LocalDate day, String text, boolean closed, int limit) {
        return jdbc.sql(BY_WORDS)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("day", day)
                .param("closed", closed)
                .param("begins", SqlPattern.begins(text))
                .param("holds", SqlPattern.holds(text))
                .param("limit", limit)
                .query(Found.class)
                .list();
    }

    /** Ids of all shops whose licence, name or initials hold the text; whose they are is for the report to say. */
    @Unscoped("a condition of a report, which is cut to its own scope")
    public Set<Integer> listNamed(String text) {
        return Set.copyOf(jdbc.sql(NAMED)
                .param("holds", SqlPattern.holds(text))
                .query(Integer.class)
                .list());
    }

    public Map<Integer, Shop> shops(Collection<Integer> ids) {
        List<Shop> shops = jdbc.sql(SHOPS)
                .param("ids", ids.toArray(Integer[]::new))
                .query(ShopDirectory::shop)
                .list();
        return shops.stream().collect(Collectors.toMap(Shop::id, Function.identity()));
    }

    /** The facts of a day, for the shops that had any. */
    public Map<Integer, Facts> facts(Collection<Integer> ids, LocalDate day) {
        List<Facts> facts = jdbc.sql(FACTS)
                .param("ids", ids.toArray(Integer[]::new))
                .param("day", day)
                .query(ShopDirectory::fact)
                .list();
        return facts.stream().collect(Collectors.toMap(Facts::id, Function.identity()));
    }

    /** The places of the shops that have one on record. */
    public Map<Integer, Place> places(Collection<Integer> ids) {
        List<Place> places = jdbc.sql(PLACES)
                .param("ids", ids.toArray(Integer[]::new))
                .query(ShopDirectory::place)
                .list();
        return places.stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }

    public Map<Integer, Manager> managers(Collection<Integer> ids) {
        List<Manager> managers = jdbc.sql(MANAGERS)
                .param("ids", ids.toArray(Integer[]::new))
                .query(Manager.class)
                .list();
        return managers.stream().collect(Collectors.toMap(Manager::id, Function.identity()));
    }

    // By hand: these are read by the ten thousand, and finding each column by its name anew takes longer than the
    // queries.

    private static Shop shop(ResultSet row, int number) throws SQLException {
        return new Shop(row.getInt("id"), row.getString("licence_no"), row.getString("name"));
    }

    private static Facts fact(ResultSet row, int number) throws SQLException {
        return new Facts(row.getInt("id"), row.getString("format"), row.getInt("tier"), row.getString("visit_class"));
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getInt("id"),
                row.getString("licence_no"),
                row.getString("name"),
                row.getDouble("lng"),
                row.getDouble("lat"));
    }
}

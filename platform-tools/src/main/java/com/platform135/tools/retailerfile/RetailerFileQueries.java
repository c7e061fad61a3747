package com.platform135.tools.retailerfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.SqlPattern;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.Unscoped;

/** Retailers of a scope and what is on record of one of them. */
@Repository
class RetailerFileQueries {

    private static final String BY_WORDS = SqlFile.read(RetailerFileQueries.class, "shops-by-words.sql");
    private static final String NAMED = SqlFile.read(RetailerFileQueries.class, "shops-named.sql");
    private static final String FILE = SqlFile.read(RetailerFileQueries.class, "shop-file.sql");
    private static final String FACTS = SqlFile.read(RetailerFileQueries.class, "shop-facts-history.sql");
    private static final String MANAGERS = SqlFile.read(RetailerFileQueries.class, "shop-managers.sql");
    private static final String MONTHS = SqlFile.read(RetailerFileQueries.class, "shop-months.sql");
    private static final String CHANGES = SqlFile.read(RetailerFileQueries.class, "shop-changes.sql");
    private static final String PHOTOS = SqlFile.read(RetailerFileQueries.class, "shop-photos.sql");
    private static final String FIXES = SqlFile.read(RetailerFileQueries.class, "shop-fixes.sql");
    private static final String NEIGHBOURS = SqlFile.read(RetailerFileQueries.class, "shop-neighbours.sql");
    private static final String CORRECTIONS = SqlFile.read(RetailerFileQueries.class, "corrections.sql");

    private final JdbcClient jdbc;

    RetailerFileQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list says of a retailer beside its facts. */
    record NamedRow(
            int id,
            String licenceNo,
            String name,
            @Nullable String address,
            @Nullable String phone,
            String tags,
            @Nullable LocalDate lastVisitOn) {}

    /** A retailer with what holds of it; facts are null and 0 where nothing is on record. */
    record FileRow(
            int id,
            String licenceNo,
            String name,
            @Nullable String owner,
            @Nullable String phone,
            @Nullable String address,
            @Nullable BigDecimal lat,
            @Nullable BigDecimal lng,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int managerId,
            String managerName,
            String managerUsername,
            @Nullable String unit,
            @Nullable String format,
            @Nullable String marketType,
            @Nullable String areaType,
            int scale,
            int tier,
            @Nullable String visitClass,
            @Nullable String terminal,
            int orderWeekday,
            @Nullable String status,
            @Nullable LocalDate factsFrom) {}

    /** Facts that hold from a day on. */
    record FactsRow(
            LocalDate fromDate,
            String format,
            String marketType,
            @Nullable String areaType,
            int scale,
            int tier,
            @Nullable String visitClass,
            @Nullable String terminal,
            int orderWeekday,
            String status) {}

    /** Who looks after the retailer from a day on. */
    record ManagerRow(LocalDate fromDate, String name) {}

    /** A month's orders. */
    record MonthRow(LocalDate month, long cartons, long fen, int orderDays, int specs) {}

    /** A change of what is kept by hand. */
    record ChangeRow(String field, String before, String after, OffsetDateTime changedAt, String name) {}

    /** A photo of a visit. */
    record PhotoRow(UUID visitId, UUID photoId, LocalDate visitDate) {}

    /** Where a visit was begun. */
    record FixRow(
            UUID visitId,
            LocalDate visitDate,
            BigDecimal lat,
            BigDecimal lng,
            @Nullable Integer accuracyMetres) {}

    /** A retailer nearby. */
    record NeighbourRow(String licenceNo, String name, BigDecimal lat, BigDecimal lng) {}

    /** What was asked to be corrected. */
    record CorrectionRow(
            UUID correctionId,
            String licenceNo,
            String shop,
            String field,
            String wanted,
            String note,
            String state,
            String askedBy,
            OffsetDateTime askedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable OffsetDateTime answeredAt) {}

    @Unscoped("ids alone; whoever asks keeps those of a scope")
    Set<Integer> idsByWords(String words) {
        return new TreeSet<>(jdbc.sql(BY_WORDS)
                .param("holds", SqlPattern.holds(words))
                .query(Integer.class)
                .list());
    }

    /** @param order whether ids come as they stand, by licence, or by another column */
    @Unscoped("of retailers that a scoped question has already answered")
    List<NamedRow> listNamed(Collection<Integer> ids, Order order, int skip, @Nullable Integer limit) {
        return jdbc.sql(NAMED.replace("/* order */", order.sql))
                .param("ids", ids.toArray(Integer[]::new))
                .param("skip", skip)
                .param("limit", limit)
                .query(NamedRow.class)
                .list();
    }

    /** How names are ordered. */
    enum Order {
        GIVEN("order by given.nth"),
        LICENCE("order by r.licence_no"),
        LICENCE_DOWN("order by r.licence_no desc"),
        NAME("order by r.name, r.licence_no"),
        NAME_DOWN("order by r.name desc, r.licence_no");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    Optional<FileRow> find(OrganisationScope scope, String licenceNo, LocalDate day) {
        return scoped(FILE, scope)
                .param("licence", licenceNo)
                .param("day", day)
                .query(FileRow.class)
                .optional();
    }

    @Unscoped("of a retailer that the reader was found to see")
    List<FactsRow> listFacts(int id) {
        return jdbc.sql(FACTS).param("id", id).query(FactsRow.class).list();
    }

    @Unscoped("of a retailer that the reader was found to see")
    List<ManagerRow> listManagers(int id) {
        return jdbc.sql(MANAGERS).param("id", id).query(ManagerRow.class).list();
    }

    @Unscoped("of a retailer that the reader was found to see")
    List<MonthRow> listMonths(int id, LocalDate from) {
        return jdbc.sql(MONTHS)
                .param("id", id)
                .param("from", from)
                .query(MonthRow.class)
                .list();
    }

    @Unscoped("of a retailer that the reader was found to see")
    List<ChangeRow> listChanges(int id) {
        return jdbc.sql(CHANGES).param("id", id).query(ChangeRow.class).list();
    }

    @Unscoped("of a retailer that the reader was found to see")
    List<PhotoRow> listPhotos(int id, int limit) {
        return jdbc.sql(PHOTOS)
                .param("id", id)
                .param("limit", limit)
                .query(PhotoRow.class)
                .list();
    }

    @Unscoped("of a retailer that the reader was found to see")
    List<FixRow> listFixes(int id, int limit) {
        return jdbc.sql(FIXES)
                .param("id", id)
                .param("limit", limit)
                .query(FixRow.class)
                .list();
    }

    /** @param latSpan half the field's height in degrees, {@code lngSpan} half its width */
    List<NeighbourRow> listNeighbours(
            OrganisationScope scope, FileRow shop, BigDecimal lat, BigDecimal lng, Span span, LocalDate day) {
        return scoped(NEIGHBOURS, scope)
                .param("id", shop.id())
                .param("lat", lat)
                .param("lng", lng)
                .param("latSpan", span.lat())
                .param("lngSpan", span.lng())
                .param("limit", span.most())
                .param("day", day)
                .query(NeighbourRow.class)
                .list();
    }

    /** How far neighbours are looked for, and how many. */
    record Span(BigDecimal lat, BigDecimal lng, int most) {}

    /** @param id of one retailer; null for all of the scope */
    List<CorrectionRow> listCorrections(
            OrganisationScope scope, @Nullable Integer id, boolean onlyOpen, LocalDate day, int limit) {
        return scoped(CORRECTIONS, scope)
                .param("id", id)
                .param("onlyOpen", onlyOpen)
                .param("day", day)
                .param("limit", limit)
                .query(CorrectionRow.class)
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, OrganisationScope scope) {
        return jdbc.sql(sql).param("roots", scope.rootIds()).param("manager", scope.managerId());
    }
}

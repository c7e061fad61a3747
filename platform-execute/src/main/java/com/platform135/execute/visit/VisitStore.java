package com.platform135.execute.visit;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.visit.Bigrams;

/** Writes visits, a few statements each, in the caller's transaction. */
@Repository
class VisitStore {

    private static final String LOCK = sql("visit-lock.sql");
    private static final String PLACE = sql("visit-place.sql");
    private static final String INSERT = sql("visit-insert.sql");
    private static final String UPDATE = sql("visit-update.sql");
    private static final String KEEP_VERSION = sql("visit-keep-version.sql");
    private static final String INSERT_FINDINGS = sql("findings-insert.sql");
    private static final String ANNOUNCE_PHOTOS = sql("photos-announce.sql");
    private static final String WRITE_MATTERS = sql("matters-write.sql");
    private static final String DROP_MATTERS = sql("matters-drop.sql");
    private static final String KEEP_PROMISES = sql("promises-keep.sql");
    private static final String REOPEN_PROMISES = sql("promises-reopen.sql");

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String sql(String name) {
        return SqlFile.read(VisitStore.class, name);
    }

    /**
     * What is on record before a visit is written.
     *
     * @param knownStaffId null if the visit is new; then nothing of the known is there
     * @param retailerId null if the shop isn't the customer manager's own on the day
     */
    record Place(
            @Nullable Integer knownStaffId,
            @Nullable Integer knownRetailerId,
            @Nullable Integer knownVersion,
            @Nullable OffsetDateTime knownUpdatedAt,
            @Nullable OffsetDateTime knownReceivedAt,
            @Nullable Integer retailerId,
            @Nullable String name,
            @Nullable BigDecimal lat,
            @Nullable BigDecimal lng) {

        boolean isNew() {
            return knownStaffId == null;
        }

        /** Metres from the shop; null if either place isn't known. */
        @Nullable
        Integer distance(Visit.@Nullable Position position) {
            return position == null || lat == null || lng == null
                    ? null
                    : position.metresTo(lat.doubleValue(), lng.doubleValue());
        }
    }

    /** Waits until nobody else writes the visit; until the transaction's end nobody else will. */
    void lock(UUID visitId) {
        jdbc.sql(LOCK).param("id", visitId.toString()).query((row, number) -> 1).single();
    }

    Place place(Visit visit, int staffId) {
        return jdbc.sql(PLACE)
                .param("id", visit.id())
                .param("licence", visit.licenceNo())
                .param("day", visit.date())
                .param("staff", staffId)
                .query(Place.class)
                .single();
    }

    /** Ids by code; a code that isn't there has no spec. */
    Map<String, Integer> specIds(List<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        record Spec(String specCode, int specId) {}
        return jdbc
                .sql("select spec_code, spec_id from core.spec where spec_code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(Spec.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Spec::specCode, Spec::specId));
    }

    void insert(int retailerId, int staffId, Visit visit, @Nullable Integer distance, OffsetDateTime now) {
        write(INSERT, retailerId, staffId, visit, distance, now);
    }

    /** Keeps the version before and writes the new one. */
    void update(int retailerId, int staffId, Visit visit, @Nullable Integer distance, OffsetDateTime now) {
        jdbc.sql(KEEP_VERSION)
                .param("retailer", retailerId)
                .param("id", visit.id())
                .param("now", now)
                .update();
        write(UPDATE, retailerId, staffId, visit, distance, now);
        jdbc.sql("delete from core.visit_finding where retailer_id = :retailer and visit_id = :id")
                .param("retailer", retailerId)
                .param("id", visit.id())
                .update();
    }

    private void write(
            String sql, int retailerId, int staffId, Visit visit, @Nullable Integer distance, OffsetDateTime now) {
        Optional<Visit.Position> position = Optional.ofNullable(visit.position());
        jdbc.sql(sql)
                .param("retailer", retailerId)
                .param("id", visit.id())
                .param("staff", staffId)
                .param("day", visit.date())
                .param("startedAt", visit.startedAt())
                .param("endedAt", visit.endedAt())
                .param("method", visit.method().name())
                .param("reasons", visit.reasons().toArray(String[]::new))
                .param("lat", position.map(Visit.Position::lat).orElse(null))
                .param("lng", position.map(Visit.Position::lng).orElse(null))
                .param("accuracy", position.map(Visit.Position::accuracyMetres).orElse(null))
                .param("positionState", visit.positionState().name())
                .param("distance", distance)
                .param("unchanged", visit.unchanged())
                .param("satisfaction", visit.satisfaction())
                .param("effect", visit.effect())
                .param("updatedAt", visit.updatedAt())
                .param("now", now)
                .param("tokens", Bigrams.of(visit.texts()).toArray(String[]::new))
                .update();
    }

    void insertFindings(int retailerId, Visit visit, Map<String, Integer> specs) {
        List<Visit.Finding> findings = visit.findings();
        if (findings.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT_FINDINGS)
                .param("retailer", retailerId)
                .param("id", visit.id())
                .param(
                        "points",
                        texts(findings, finding -> finding.code().point().name()))
                .param("codes", texts(findings, finding -> finding.code().name()))
                .param("specs", column(findings, finding -> specId(specs, finding.specCode()), Integer[]::new))
                .param("notes", texts(findings, Visit.Finding::note))
                .update();
    }

    /** Those that have arrived stay, whatever the list says. */
    void announcePhotos(int retailerId, Visit visit, boolean isNew) {
        List<Visit.Photo> photos = visit.photos();
        UUID[] ids = column(photos, Visit.Photo::id, UUID[]::new);
        if (!isNew) {
            jdbc.sql("""
                            delete from core.visit_photo
                            where retailer_id = :retailer and visit_id = :id and received_at is null and photo_id <> all (:photos)
                            """)
                    .param("retailer", retailerId)
                    .param("id", visit.id())
                    .param("photos", ids)
                    .update();
        }
        if (!photos.isEmpty()) {
            jdbc.sql(ANNOUNCE_PHOTOS)
                    .param("retailer", retailerId)
                    .param("id", visit.id())
                    .param("photos", ids)
                    .param("times", texts(photos, photo -> text(photo.takenAt())))
                    .update();
        }
    }

    /** Photos announced and not here yet, by id. */
    List<UUID> listMissingPhotos(int retailerId, UUID visitId) {
        return jdbc.sql("""
                        select photo_id from core.visit_photo
                        where retailer_id = :retailer and visit_id = :id and received_at is null
                        order by photo_id
                        """)
                .param("retailer", retailerId)
                .param("id", visitId)
                .query(UUID.class)
                .list();
    }

    void writeMatters(
            int retailerId, int staffId, Visit visit, Map<String, Integer> specs, boolean isNew, OffsetDateTime now) {
        List<Visit.Matter> matters = visit.matters();
        UUID[] ids = column(matters, Visit.Matter::id, UUID[]::new);
        if (!isNew) {
            jdbc.sql(DROP_MATTERS)
                    .param("retailer", retailerId)
                    .param("id", visit.id())
                    .param("matters", ids)
                    .param("now", now)
                    .update();
        }
        if (!matters.isEmpty()) {
            jdbc.sql(WRITE_MATTERS)
                    .param("retailer", retailerId)
                    .param("id", visit.id())
                    .param("staff", staffId)
                    .param("day", visit.date())
                    .param("now", now)
                    .param("matters", ids)
                    .param("kinds", texts(matters, matter -> matter.kind().name()))
                    .param("bodies", texts(matters, Visit.Matter::text))
                    .param("specs", column(matters, matter -> specId(specs, matter.specCode()), Integer[]::new))
                    .param("dues", texts(matters, matter -> text(matter.dueOn())))
                    .update();
        }
    }

    /** Closes the matters of the shop that the visit has done; which they were. */
    List<UUID> keepPromises(int retailerId, Visit visit, boolean isNew, OffsetDateTime now) {
        UUID[] kept = visit.keptPromises().toArray(UUID[]::new);
        if (!isNew) {
            jdbc.sql(REOPEN_PROMISES)
                    .param("retailer", retailerId)
                    .param("id", visit.id())
                    .param("kept", kept)
                    .param("now", now)
                    .update();
        }
        return kept.length == 0
                ? List.of()
                : jdbc.sql(KEEP_PROMISES)
                        .param("retailer", retailerId)
                        .param("id", visit.id())
                        .param("kept", kept)
                        .param("day", visit.date())
                        .param("now", now)
                        .query(UUID.class)
                        .list();
    }

    /** The driver takes no arrays of dates and times. */
    private static @Nullable String text(@Nullable Object dateOrTime) {
        return dateOrTime == null ? null : dateOrTime.toString();
    }

    private static @Nullable Integer specId(Map<String, Integer> specs, @Nullable String code) {
        return code == null ? null : specs.get(code);
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> value) {
        return column(rows, value, String[]::new);
    }

    private static <T, V extends @Nullable Object> V[] column(
            List<T> rows, Function<T, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}

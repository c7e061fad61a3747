package com.platform135.app.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.visit.Bigrams;

/** Visits and what became of them as rows of the tables, sent a manager at a time. */
final class VisitRows {

    private static final String OFFSET = "+08:00";
    private static final int DAYS_TO_ANSWER = 7;

    private final CopyRows visits = new CopyRows(
            "core.visit (retailer_id, visit_id, staff_id, visit_date, started_at, ended_at, method, reasons, lat, lng, accuracy_metres,"
                    + " position_state, distance_metres, unchanged, satisfaction, effect, updated_at, received_at, version, search, reviewed)");
    private final CopyRows findings =
            new CopyRows("core.visit_finding (retailer_id, visit_id, finding_no, point, code, spec_id)");
    private final CopyRows versions =
            new CopyRows("core.visit_version (retailer_id, visit_id, version, content, updated_at, replaced_at)");
    private final CopyRows matters = new CopyRows(
            "core.matter (retailer_id, matter_id, visit_id, staff_id, kind, state, body, spec_id, raised_on, due_on, done_on,"
                    + " done_visit_id, answer, answered_by, changed_at)");
    private final CopyRows reviews =
            new CopyRows("core.visit_review (retailer_id, visit_id, version, staff_id, verdict, note, reviewed_at)");
    private final CopyRows comments =
            new CopyRows("core.visit_comment (retailer_id, visit_id, comment_id, staff_id, body, commented_at)");
    private final CopyRows links = new CopyRows(
            "core.thread_link (parent_step, parent_type, parent_id, child_step, child_type, child_id, linked_at, linked_by)");
    private final CopyRows escalations = new CopyRows(
            "evaluate.escalation (retailer_id, escalation_id, matter_id, organisation_id, asked_by, asked_at, note, due_on, answer,"
                    + " answered_by, answered_at)");

    private final DemoIds ids;
    private final Map<String, String> unitsOfStaff;
    private final Map<String, String> firstOfUnit;
    private final VisitReviews made;
    private final JsonMapper json;

    VisitRows(DemoIds ids, List<DemoStaff> staff, VisitReviews made, JsonMapper json) {
        this.ids = ids;
        this.unitsOfStaff = staff.stream().collect(Collectors.toMap(DemoStaff::username, DemoStaff::orgCode));
        this.firstOfUnit = staff.stream()
                .filter(person -> !person.role().equals("CUSTOMER_MANAGER"))
                .collect(Collectors.toMap(DemoStaff::orgCode, DemoStaff::username, (first, second) -> first));
        this.made = made;
        this.json = json;
    }

    /** All visits of one manager, by time. */
    void add(List<DemoVisit> all) {
        Map<UUID, DemoVisit> keptBy = new HashMap<>();
        all.forEach(visit -> visit.kept().forEach(promise -> keptBy.put(promise.id(), visit)));
        for (DemoVisit visit : all) {
            VisitReviews.Review review = made.of(visit);
            add(visit, review);
            visit.matters().forEach(matter -> add(visit, matter, keptBy.get(matter.id())));
        }
    }

    void send(Connection connection) throws SQLException {
        for (CopyRows rows : List.of(visits, findings, versions, matters, reviews, comments, links, escalations)) {
            rows.send(connection);
        }
    }

    private void add(DemoVisit visit, VisitReviews.@Nullable Review review) {
        Shop shop = visit.call().shop();
        int shopId = ids.shop(shop);
        boolean corrected = review != null && review.corrected();
        LocalDateTime written = review != null && corrected ? review.at().plusHours(3) : visit.end();
        Chance chance = Chance.of(7, shop.index(), visit.id().getLeastSignificantBits());
        boolean onSite = visit.call().method().equals("ON_SITE");
        boolean fixed = onSite && chance.happens(0.9);
        String position = !onSite ? "NOT_ASKED" : fixed ? "FIXED" : chance.happens(0.6) ? "UNAVAILABLE" : "DENIED";
        int metres = (int) Math.abs(24 * chance.gauss());
        visits.row(
                shopId,
                visit.id(),
                ids.staff(visit.manager()),
                visit.day(),
                time(visit.call().start()),
                time(visit.end()),
                visit.call().method(),
                "{" + String.join(",", visit.reasons()) + "}",
                fixed ? degrees(shop.identity().lat() + metres / 111_000.0) : null,
                fixed ? degrees(shop.identity().lng()) : null,
                fixed ? 8 + chance.below(45) : null,
                position,
                fixed ? metres : null,
                visit.unchanged(),
                visit.satisfaction(),
                visit.effect(),
                time(written),
                time(written.plusSeconds(3 + chance.below(chance.happens(0.1) ? 5400 : 40))),
                corrected ? 2 : 1,
                String.join(" ", Bigrams.of(texts(visit))),
                review != null);
        int number = 0;
        for (DemoVisit.Finding finding : visit.findings()) {
            findings.row(
                    shopId,
                    visit.id(),
                    ++number,
                    finding.point(),
                    finding.code(),
                    finding.spec() == null ? null : ids.spec(finding.spec()));
        }
        if (review != null) {
            add(visit, review, shopId, written);
        }
    }

    private void add(DemoVisit visit, VisitReviews.Review review, int shopId, LocalDateTime written) {
        int mm = marketManager(visit.manager());
        reviews.row(
                shopId,
                visit.id(),
                1,
                mm,
                review.returned() ? "RETURNED" : "CONFIRMED",
                review.note(),
                time(review.at()));
        if (review.corrected()) {
            versions.row(
                    shopId, visit.id(), 1, json.writeValueAsString(before(visit)), time(visit.end()), time(written));
            reviews.row(shopId, visit.id(), 2, mm, "CONFIRMED", null, time(written.plusHours(20)));
        }
        if (review.comment() != null) {
            UUID id = named("comment", visit.id());
            comments.row(
                    shopId,
                    visit.id(),
                    id,
                    mm,
                    review.comment(),
                    time(review.at().plusSeconds(40)));
        }
        links.row(
                "EXECUTE",
                "visit",
                visit.id(),
                "EVALUATE",
                "visit-review",
                named("visit-review", visit.id()),
                time(review.at()),
                mm);
    }

    /** The first version said less. */
    private static Map<String, Object> before(DemoVisit visit) {
        String effect = visit.effect() == null ? "" : visit.effect();
        return Map.of(
                "method", visit.call().method(),
                "startedAt", time(visit.call().start()),
                "endedAt", time(visit.end().minusMinutes(2)),
                "unchanged", false,
                "effect", effect.substring(0, Math.min(effect.length(), 12)),
                "findings",
                        visit.findings().stream()
                                .limit(1)
                                .map(finding -> Map.of("code", finding.code()))
                                .toList(),
                "matters", List.of());
    }

    private void add(DemoVisit visit, DemoVisit.Matter matter, @Nullable DemoVisit keeping) {
        LocalDate keptOn = keeping == null ? null : keeping.day();
        VisitReviews.Standing standing = made.of(visit, matter, keptOn);
        int shopId = ids.shop(visit.call().shop());
        int mm = marketManager(visit.manager());
        String market = String.valueOf(unitsOfStaff.get(visit.manager()));
        String branch = market.substring(0, 6);
        int answering = standing.escalated() ? ids.staff(String.valueOf(firstOfUnit.get(branch))) : mm;
        boolean answered = standing.answer() != null;
        matters.row(
                shopId,
                matter.id(),
                visit.id(),
                ids.staff(visit.manager()),
                matter.kind(),
                standing.state(),
                matter.body(),
                matter.spec() == null ? null : ids.spec(matter.spec()),
                matter.raisedOn(),
                matter.dueOn(),
                standing.state().equals("DONE") ? standing.changedOn() : null,
                keeping == null ? null : keeping.id(),
                standing.answer(),
                answered ? answering : null,
                time(standing.changedOn().atTime(9, 30)));
        if (standing.escalated()) {
            LocalDateTime asked = VisitReviews.nextMorning(matter.raisedOn()).plusMinutes(20);
            escalations.row(
                    shopId,
                    named("escalation", matter.id()),
                    matter.id(),
                    ids.unit(branch),
                    mm,
                    time(asked),
                    made.askedBecause(visit, matter),
                    asked.toLocalDate().plusDays(DAYS_TO_ANSWER),
                    standing.answer(),
                    answered ? answering : null,
                    answered ? time(standing.changedOn().atTime(16, 5)) : null);
        }
    }

    private int marketManager(String manager) {
        return ids.staff(String.valueOf(firstOfUnit.get(String.valueOf(unitsOfStaff.get(manager)))));
    }

    private static List<@Nullable String> texts(DemoVisit visit) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(visit.effect());
        texts.addAll(visit.matters().stream().map(DemoVisit.Matter::body).toList());
        return texts;
    }

    private static UUID named(String what, UUID of) {
        return UUID.nameUUIDFromBytes((what + ":" + of).getBytes(StandardCharsets.UTF_8));
    }

    private static String time(LocalDateTime time) {
        return time + OFFSET;
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}

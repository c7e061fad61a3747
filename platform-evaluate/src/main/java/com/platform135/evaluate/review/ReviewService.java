package com.platform135.evaluate.review;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.Ids;
import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.organisation.Teams;
import com.platform135.db.thread.ThreadLink;
import com.platform135.db.thread.ThreadLinks;
import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.evaluate.visits.ReviewState;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.message.Messages;
import com.platform135.tools.push.Pushes;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Market managers review visits and everybody concerned talks about them. */
@Service
class ReviewService {

    static final String TYPE = "visit-review";
    static final int LONGEST = 500;

    private static final String INSERT = SqlFile.read(ReviewService.class, "review-insert.sql");

    private static final String CONFIRM = SqlFile.read(ReviewService.class, "reviews-confirm.sql");
    private static final String UNDO = SqlFile.read(ReviewService.class, "reviews-undo.sql");
    private static final Duration UNDOABLE = Duration.ofMinutes(30);

    private final ReviewQueries queries;
    private final VisitParts parts;
    private final ScopeResolver scopes;
    private final Teams teams;
    private final ThreadLinks threads;
    private final Messages messages;
    private final Pushes pushes;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewService(
            ReviewQueries queries,
            VisitParts parts,
            ScopeResolver scopes,
            Teams teams,
            ThreadLinks threads,
            Messages messages,
            Pushes pushes,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.queries = queries;
        this.parts = parts;
        this.scopes = scopes;
        this.teams = teams;
        this.threads = threads;
        this.messages = messages;
        this.pushes = pushes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of a review. */
    enum Outcome {
        DONE,
        /** A colleague reviewed this version first. */
        ALREADY,
        /** The customer manager has written a newer version meanwhile. */
        NEWER
    }

    /** Whether the person reviews visits at all. */
    static boolean reviews(PlatformUser user) {
        return user.is(StaffRole.MARKET_MANAGER);
    }

    /** The node that stands for a visit's reviews on the thread. */
    static ThreadNode node(UUID visitId) {
        byte[] name = (TYPE + ":" + visitId).getBytes(StandardCharsets.UTF_8);
        return new ThreadNode(ThreadStep.EVALUATE, TYPE, UUID.nameUUIDFromBytes(name));
    }

    /**
     * Reviews the version that the person saw.
     *
     * @param note must say something where the visit goes back
     * @throws NotFoundException if the visit isn't made by the person's people
     */
    @Transactional
    Outcome review(PlatformUser user, UUID visitId, int version, ReviewState verdict, String note) {
        if (!reviews(user)) {
            throw new ForbiddenException();
        }
        VisitHeadRow visit = own(user, visitId);
        String said = said(note, "note", verdict == ReviewState.RETURNED);
        if (visit.version() != version) {
            return Outcome.NEWER;
        }
        int written = jdbc.sql(INSERT)
                .param("retailer", visit.retailerId())
                .param("visit", visitId)
                .param("version", version)
                .param("by", user.staffId())
                .param("verdict", verdict.name())
                .param("note", said.isEmpty() ? null : said)
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (written == 0) {
            return Outcome.ALREADY;
        }
        threads.link(
                new ThreadLink(new ThreadNode(ThreadStep.EXECUTE, "visit", visitId), node(visitId)), user.staffId());
        Map<String, Object> after = new TreeMap<>(Map.of("version", version, "verdict", verdict));
        if (!said.isEmpty()) {
            after.put("note", said);
        }
        audit.record("review", "visit", visitId, after);
        tell(user, visit, verdict, said);
        return Outcome.DONE;
    }

    /** One version of a visit. */
    record Seen(UUID visitId, int version) {}

    private record Marked(UUID visitId, int version, int managerId) {}

    /** Confirms what still waits of the visits in the versions seen; gives those it has confirmed. */
    @Transactional
    List<Seen> confirm(PlatformUser user, List<Seen> visits) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Marked> confirmed = marked(CONFIRM, user, visits, now);
        confirmed.forEach(one -> threads.link(
                new ThreadLink(new ThreadNode(ThreadStep.EXECUTE, "visit", one.visitId()), node(one.visitId())),
                user.staffId()));
        return noted("review", ReviewState.CONFIRMED, confirmed);
    }

    /** Takes confirmations back that the same person gave a moment ago; gives those that wait again. */
    @Transactional
    List<Seen> undo(PlatformUser user, List<Seen> visits) {
        List<Marked> undone =
                marked(UNDO, user, visits, OffsetDateTime.now(clock).minus(UNDOABLE));
        return noted("review-undone", ReviewState.WAITING, undone);
    }

    private List<Marked> marked(String sql, PlatformUser user, List<Seen> visits, OffsetDateTime at) {
        if (!reviews(user)) {
            throw new ForbiddenException();
        }
        OrganisationScope scope = scopes.of(user);
        return jdbc.sql(sql)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("ids", visits.stream().map(Seen::visitId).toArray(UUID[]::new))
                .param("versions", visits.stream().map(Seen::version).toArray(Integer[]::new))
                .param("by", user.staffId())
                .param("at", at)
                .param("since", at)
                .query(Marked.class)
                .list();
    }

    private List<Seen> noted(String action, ReviewState state, List<Marked> visits) {
        for (Marked visit : visits) {
            audit.record(
                    action,
                    "visit",
                    visit.visitId(),
                    new TreeMap<>(Map.of("version", visit.version(), "verdict", state)));
            pushes.push(
                    List.of(visit.managerId()),
                    "visit-commented",
                    Map.of("visitId", visit.visitId().toString(), "verdict", state.key()));
        }
        return visits.stream()
                .map(visit -> new Seen(visit.visitId(), visit.version()))
                .toList();
    }

    private void tell(PlatformUser user, VisitHeadRow visit, ReviewState verdict, String note) {
        List<Integer> manager = List.of(visit.staffId());
        if (verdict == ReviewState.RETURNED) {
            messages.send(
                    manager,
                    "evaluate.review.message.returned",
                    List.of(user.name(), visit.shopName(), note),
                    path(visit));
        } else if (!note.isEmpty()) {
            messages.send(
                    manager,
                    "evaluate.review.message.commented",
                    List.of(user.name(), visit.shopName(), note),
                    path(visit));
        }
        pushes.push(
                manager, "visit-commented", Map.of("visitId", visit.visitId().toString(), "verdict", verdict.key()));
    }

    /** Anybody who sees the visit may say something; the customer manager, the market managers and who spoke before hear of it. */
    @Transactional
    void comment(PlatformUser user, UUID visitId, String text) {
        VisitHeadRow visit = get(user, visitId);
        String said = said(text, "body", true);
        Set<Integer> told = new HashSet<>(Set.of(visit.staffId()));
        parts.talk(visit).forEach(before -> told.add(before.staffId()));
        if (user.staffId() == visit.staffId() && told.size() == 1) {
            teams.listMarketManagersOf(user.staffId()).forEach(member -> told.add(member.staffId()));
        }
        told.remove(user.staffId());
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into core.visit_comment (retailer_id, visit_id, comment_id, staff_id, body, commented_at)
                        values (:retailer, :visit, :id, :by, :body, :at)
                        """)
                .param("retailer", visit.retailerId())
                .param("visit", visitId)
                .param("id", id)
                .param("by", user.staffId())
                .param("body", said)
                .param("at", OffsetDateTime.now(clock))
                .update();
        audit.record("comment", "visit", visitId, Map.of("comment", said));
        messages.send(
                told, "evaluate.review.message.commented", List.of(user.name(), visit.shopName(), said), path(visit));
        pushes.push(told, "visit-commented", Map.of("visitId", visitId.toString(), "commentId", id.toString()));
    }

    private VisitHeadRow get(PlatformUser user, UUID visitId) {
        return queries.findVisit(scopes.of(user), visitId, LocalDate.now(clock)).orElseThrow(NotFoundException::new);
    }

    private VisitHeadRow own(PlatformUser user, UUID visitId) {
        VisitHeadRow visit = get(user, visitId);
        if (!visit.own()) {
            throw new ForbiddenException();
        }
        return visit;
    }

    private static String said(String text, String field, boolean needed) {
        String said = text.strip();
        if (said.length() > LONGEST || needed && said.isEmpty()) {
            throw new BadRequestException("evaluate.review.words", field, LONGEST);
        }
        return said;
    }

    private static String path(VisitHeadRow visit) {
        return "/evaluate/visits/" + visit.visitId();
    }
}

package com.platform135.evaluate.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.Ids;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.organisation.Teams;
import com.platform135.db.visit.MatterKind;
import com.platform135.db.visit.MatterState;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.message.Messages;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Passes what customers say on to the branch, and its answer back; market managers may answer at once. */
@Service
public class EscalationService {

    /** What can be answered. */
    private static final Set<MatterKind> VOICES =
            EnumSet.of(MatterKind.OPINION, MatterKind.COMPLAINT, MatterKind.REQUEST);

    private static final Set<MatterState> UNDECIDED = EnumSet.of(MatterState.OPEN, MatterState.ANSWERED);
    static final int LONGEST = 500;

    private final EscalationQueries queries;
    private final ScopeResolver scopes;
    private final Teams teams;
    private final Messages messages;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    public EscalationService(
            EscalationQueries queries,
            ScopeResolver scopes,
            Teams teams,
            Messages messages,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.queries = queries;
        this.scopes = scopes;
        this.teams = teams;
        this.messages = messages;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the reader may pass a matter on to the branch. */
    public static boolean mayEscalate(PlatformUser user, MatterKind kind, MatterState state) {
        return user.is(StaffRole.MARKET_MANAGER) && VOICES.contains(kind) && UNDECIDED.contains(state);
    }

    /** Whether the reader may answer: the branch what it was asked, the market manager what it wasn't. */
    public static boolean mayAnswer(PlatformUser user, MatterKind kind, MatterState state) {
        return VOICES.contains(kind)
                && (user.is(StaffRole.BRANCH_STAFF) && state == MatterState.ESCALATED
                        || user.is(StaffRole.MARKET_MANAGER) && state == MatterState.OPEN);
    }

    /**
     * @param dueOn when the branch is to answer, today or later
     * @throws ConflictException if a colleague was faster
     */
    @Transactional
    public void escalate(PlatformUser user, UUID visitId, UUID matterId, String note, @Nullable LocalDate dueOn) {
        MatterRow matter = get(user, visitId, matterId);
        if (!user.is(StaffRole.MARKET_MANAGER) || !VOICES.contains(matter.kind())) {
            throw new ForbiddenException();
        }
        if (!mayEscalate(user, matter.kind(), matter.state()) || matter.branchId() == null) {
            throw new ConflictException("evaluate.escalation.decided");
        }
        String asked = words(note, "note");
        if (dueOn == null || dueOn.isBefore(LocalDate.now(clock))) {
            throw new BadRequestException("evaluate.escalation.due", "dueOn");
        }
        move(matter, MatterState.ESCALATED, null, null);
        jdbc.sql("""
                        insert into evaluate.escalation
                            (retailer_id, escalation_id, matter_id, organisation_id, asked_by, asked_at, note, due_on)
                        values (:retailer, :id, :matter, :branch, :by, :at, :note, :due)
                        """)
                .param("retailer", matter.retailerId())
                .param("id", Ids.next())
                .param("matter", matterId)
                .param("branch", matter.branchId())
                .param("by", user.staffId())
                .param("at", OffsetDateTime.now(clock))
                .param("note", asked)
                .param("due", dueOn)
                .update();
        record("escalate", matter, MatterState.ESCALATED, Map.of("note", asked, "dueOn", dueOn));
        messages.send(
                teams.listBranchStaffAbove(matter.staffId()).stream()
                        .map(Teams.Member::staffId)
                        .toList(),
                "evaluate.escalation.message.asked",
                List.of(user.name(), matter.shopName(), dueOn.toString()),
                path(visitId));
    }

    /** @throws ConflictException if somebody was faster */
    @Transactional
    public void answer(PlatformUser user, UUID visitId, UUID matterId, String text) {
        MatterRow matter = get(user, visitId, matterId);
        if (!user.is(StaffRole.BRANCH_STAFF) && !user.is(StaffRole.MARKET_MANAGER)) {
            throw new ForbiddenException();
        }
        if (!mayAnswer(user, matter.kind(), matter.state())) {
            throw new ConflictException("evaluate.escalation.decided");
        }
        String answer = words(text, "answer");
        move(matter, MatterState.ANSWERED, answer, user.staffId());
        if (matter.escalationId() != null) {
            jdbc.sql("""
                            update evaluate.escalation set answer = :answer, answered_by = :by, answered_at = :at
                            where retailer_id = :retailer and escalation_id = :id
                            """)
                    .param("answer", answer)
                    .param("by", user.staffId())
                    .param("at", OffsetDateTime.now(clock))
                    .param("retailer", matter.retailerId())
                    .param("id", matter.escalationId())
                    .update();
        }
        record("answer", matter, MatterState.ANSWERED, Map.of("answer", answer));
        Set<Integer> told = new HashSet<>(Set.of(matter.staffId()));
        if (matter.askedBy() != null) {
            told.add(matter.askedBy());
        }
        messages.send(
                told, "evaluate.escalation.message.answered", List.of(user.name(), matter.shopName()), path(visitId));
    }

    /** Whether the reader may call a matter settled: any but what the branch was asked and hasn't answered. */
    public static boolean mayClose(PlatformUser user, MatterState state) {
        return user.is(StaffRole.MARKET_MANAGER) && UNDECIDED.contains(state);
    }

    /** Whether the reader may open a matter again; what a visit has done stays with the visit. */
    public static boolean mayReopen(PlatformUser user, MatterState state, boolean doneByVisit) {
        return user.is(StaffRole.MARKET_MANAGER) && state == MatterState.DONE && !doneByVisit;
    }

    /**
     * 办结.
     *
     * @param text what came of it; may be blank
     * @throws ConflictException if somebody was faster
     */
    @Transactional
    public void close(PlatformUser user, UUID visitId, UUID matterId, String text) {
        MatterRow matter = get(user, visitId, matterId);
        if (!user.is(StaffRole.MARKET_MANAGER)) {
            throw new ForbiddenException();
        }
        if (!mayClose(user, matter.state())) {
            throw new ConflictException("evaluate.escalation.decided");
        }
        String said = text.isBlank() ? "" : words(text, "outcome");
        move(matter, MatterState.DONE, said.isEmpty() ? null : said, said.isEmpty() ? null : user.staffId());
        record("close", matter, MatterState.DONE, said.isEmpty() ? Map.of() : Map.of("answer", said));
        messages.send(
                List.of(matter.staffId()),
                "evaluate.escalation.message.closed",
                List.of(user.name(), matter.shopName()),
                path(visitId));
    }

    /** @throws ConflictException if it isn't closed, or a visit has closed it */
    @Transactional
    public void reopen(PlatformUser user, UUID visitId, UUID matterId) {
        MatterRow matter = get(user, visitId, matterId);
        if (!user.is(StaffRole.MARKET_MANAGER)) {
            throw new ForbiddenException();
        }
        if (!mayReopen(user, matter.state(), matter.doneByVisit())) {
            throw new ConflictException("evaluate.escalation.decided");
        }
        MatterState before = matter.answered() ? MatterState.ANSWERED : MatterState.OPEN;
        move(matter, before, null, null);
        record("reopen", matter, before, Map.of());
    }

    private MatterRow get(PlatformUser user, UUID visitId, UUID matterId) {
        return queries.findMatter(scopes.of(user), visitId, matterId).orElseThrow(NotFoundException::new);
    }

    private static String words(String text, String field) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new BadRequestException("evaluate.escalation.words", field, LONGEST);
        }
        return words;
    }

    private void move(MatterRow matter, MatterState to, @Nullable String answer, @Nullable Integer by) {
        int moved = jdbc.sql("""
                        update core.matter
                        set state = :state
                          , answer = coalesce(:answer, answer)
                          , answered_by = coalesce(:by ::int, answered_by)
                          , done_on = :doneOn ::date
                          , revision = revision + 1
                          , changed_at = :at
                        where retailer_id = :retailer and matter_id = :matter and revision = :revision
                        """)
                .param("state", to.name())
                .param("answer", answer)
                .param("by", by)
                .param("doneOn", to == MatterState.DONE ? LocalDate.now(clock) : null)
                .param("at", OffsetDateTime.now(clock))
                .param("retailer", matter.retailerId())
                .param("matter", matter.matterId())
                .param("revision", matter.revision())
                .update();
        if (moved == 0) {
            throw new ConflictException("evaluate.escalation.decided");
        }
    }

    private void record(String action, MatterRow matter, MatterState to, Map<String, Object> said) {
        Map<String, Object> after = new TreeMap<>(said);
        after.put("state", to);
        audit.record(action, "matter", matter.matterId(), Map.of("state", matter.state()), after);
    }

    private static String path(UUID visitId) {
        return "/evaluate/visits/" + Objects.requireNonNull(visitId);
    }
}

package com.platform135.analysis.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.Ids;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.organisation.Teams;
import com.platform135.db.thread.ThreadLink;
import com.platform135.db.thread.ThreadLinks;
import com.platform135.db.thread.ThreadNode;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.message.Messages;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Writes problems: customer managers and market managers their own, market managers comment on and confirm those of their people. */
@Service
class ProblemService {

    static final int LONGEST_SAYING = 500;

    private final Problems problems;
    private final ProblemQueries queries;
    private final ScopeResolver scopes;
    private final Teams teams;
    private final ThreadLinks links;
    private final Messages messages;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ProblemService(
            Problems problems,
            ProblemQueries queries,
            ScopeResolver scopes,
            Teams teams,
            ThreadLinks links,
            Messages messages,
            AuditTrail audit,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.problems = problems;
        this.queries = queries;
        this.scopes = scopes;
        this.teams = teams;
        this.links = links;
        this.messages = messages;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the person finds problems at all; those above read. */
    static boolean writes(PlatformUser user) {
        return user.is(StaffRole.CUSTOMER_MANAGER) || user.is(StaffRole.MARKET_MANAGER);
    }

    /** @throws NotFoundException if the user may not see it */
    @Transactional(readOnly = true)
    Problem get(PlatformUser user, UUID id) {
        if (queries.findHead(scopes.of(user), id).isEmpty()) {
            throw new NotFoundException();
        }
        return problems.findById(id).orElseThrow(NotFoundException::new);
    }

    /** @param bones names of the 鱼骨图's bones */
    @Transactional
    UUID create(PlatformUser user, ProblemDraft draft, List<String> bones, Collection<KeptEvidence> evidence) {
        if (!writes(user) || user.organisationId() == null) {
            throw new ForbiddenException();
        }
        Problem problem =
                new Problem(user, Objects.requireNonNull(user.organisationId()), LocalDate.now(clock), clock.instant());
        problem.describe(draft, user, clock.instant());
        problem.explain(
                bones.stream()
                        .map(bone -> new Cause(Ids.next(), (short) 0, bone))
                        .toList(),
                user,
                clock.instant());
        Problem saved = problems.saveAndFlush(problem);
        evidence.forEach(one -> keep(user, saved.id(), one));
        audit.record("create", "problem", saved.id(), Map.of(), saved.values());
        tellManager(user, saved, null);
        return saved.id();
    }

    /**
     * @param seen revision the person began with
     * @throws StaleProblemException if somebody else has saved since
     */
    @Transactional
    void change(PlatformUser user, UUID id, int seen, ProblemDraft draft) {
        Problem problem = own(user, id);
        @Nullable Integer before = problem.managerId();
        write(problem, seen, changing -> changing.describe(draft, user, clock.instant()));
        tellManager(user, problem, before);
    }

    /**
     * Saves the outline of causes.
     *
     * @return the new revision
     * @throws StaleProblemException if somebody else has saved since
     */
    @Transactional
    int explain(PlatformUser user, UUID id, int seen, List<Cause> outline) {
        Problem problem = own(user, id);
        if (seen == problem.revision() && Cause.settled(outline).equals(problem.causes())) {
            return problem.revision();
        }
        write(problem, seen, changing -> changing.explain(outline, user, clock.instant()));
        return problem.revision();
    }

    /** The problem goes on, or ends with its result or reason. */
    @Transactional
    void become(PlatformUser user, UUID id, int seen, ProblemState next, String said) {
        Problem problem = own(user, id);
        String words = said(said, "said", next.isOver());
        LocalDate today = LocalDate.now(clock);
        write(
                problem,
                seen,
                changing -> changing.become(next, words.isEmpty() ? null : words, today, user, clock.instant()));
        say(user, id, "STATE", next, words);
    }

    /** Figures that are evidence for a problem already on record, with the shops and specs they are about. */
    @Transactional
    void addEvidence(PlatformUser user, UUID id, KeptEvidence evidence, Set<Integer> shops, Set<Integer> specs) {
        Problem problem = own(user, id);
        problem.concern(shops, specs, user, clock.instant());
        problems.saveAndFlush(problem);
        keep(user, id, evidence);
        audit.record("evidence", "problem", id, Map.of("title", evidence.title()));
    }

    /** What its figures stood for on the thread, if anything, led to the problem. */
    @Transactional
    void comesOf(PlatformUser user, UUID id, Collection<ThreadNode> origins) {
        if (!origins.isEmpty()) {
            own(user, id);
            origins.forEach(origin -> links.link(new ThreadLink(origin, ProblemThread.node(id)), user.staffId()));
        }
    }

    @Transactional
    void dropEvidence(PlatformUser user, UUID id, UUID evidenceId) {
        own(user, id);
        int dropped = jdbc.sql("delete from core.problem_evidence where problem_id = :id and evidence_id = :evidence")
                .param("id", id)
                .param("evidence", evidenceId)
                .update();
        if (dropped == 0) {
            throw new NotFoundException();
        }
        audit.record("evidence-dropped", "problem", id, Map.of("evidence", evidenceId));
    }

    /** Whoever sees it may say something; those it concerns hear of it. */
    @Transactional
    void comment(PlatformUser user, UUID id, String text) {
        Problem problem = get(user, id);
        String words = said(text, "body", true);
        say(user, id, "COMMENT", null, words);
        audit.record("comment", "problem", id, Map.of("comment", words));
        tell(user, problem, "analysis.problem.message.comment", words);
    }

    /** 确认: the market manager finds it rightly seen. */
    @Transactional
    void confirm(PlatformUser user, UUID id, String text) {
        Problem problem = get(user, id);
        if (!mayConfirm(user, problem)) {
            throw new ForbiddenException();
        }
        String words = said(text, "body", false);
        if (isLastSaid(user, id, "CONFIRMED", words)) {
            return;
        }
        say(user, id, "CONFIRMED", null, words);
        audit.record("confirm", "problem", id, Map.of("note", words));
        tell(user, problem, "analysis.problem.message.confirmed", words);
    }

    /** The same again, with nothing said in between, is the same click again. */
    private boolean isLastSaid(PlatformUser user, UUID id, String kind, String words) {
        return jdbc.sql("""
                        select staff_id = :by and kind = :kind and coalesce(body, '') = :body
                        from core.problem_comment
                        where problem_id = :id
                        order by commented_at desc, comment_id desc
                        limit 1
                        """)
                .param("by", user.staffId())
                .param("kind", kind)
                .param("body", words)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    static boolean mayConfirm(PlatformUser user, Problem problem) {
        return user.is(StaffRole.MARKET_MANAGER) && problem.staffId() != user.staffId();
    }

    /** A published plan quotes these: they are 已列计划 from now on. Ids the user may not see are passed over. */
    @Transactional
    Set<UUID> planned(PlatformUser user, Collection<UUID> ids) {
        Set<UUID> seen = new TreeSet<>();
        for (ProblemQueries.Brief brief : queries.listNamed(scopes.of(user), ids)) {
            Problem problem = problems.findById(brief.problemId()).orElseThrow(NotFoundException::new);
            if (problem.plan(user, clock.instant())) {
                problems.saveAndFlush(problem);
                say(user, problem.id(), "STATE", ProblemState.PLANNED, "");
                audit.record("plan", "problem", problem.id(), Map.of("state", ProblemState.PLANNED));
            }
            seen.add(problem.id());
        }
        return seen;
    }

    private Problem own(PlatformUser user, UUID id) {
        Problem problem = get(user, id);
        if (!writes(user) || !problem.isOf(user)) {
            throw new ForbiddenException();
        }
        return problem;
    }

    private void write(Problem problem, int seen, Consumer<Problem> changing) {
        if (problem.revision() != seen) {
            throw new StaleProblemException();
        }
        Map<String, Object> before = new HashMap<>(problem.values());
        changing.accept(problem);
        try {
            problems.saveAndFlush(problem);
        } catch (OptimisticLockingFailureException faster) {
            throw new StaleProblemException();
        }
        audit.record("update", "problem", problem.id(), before, problem.values());
    }

    private void keep(PlatformUser user, UUID id, KeptEvidence evidence) {
        Map<String, Object> content = Map.of(
                "columns", evidence.columns(),
                "rows", evidence.rows(),
                "conditions", evidence.conditions(),
                "notes", evidence.notes(),
                "asOf", evidence.asOf(),
                "more", evidence.more());
        jdbc.sql("""
                        insert into core.problem_evidence (problem_id, evidence_id, title, content, address, taken_at, taken_by)
                        values (:id, :evidence, :title, :content::jsonb, :address, :at, :by)
                        """)
                .param("id", id)
                .param("evidence", Ids.next())
                .param("title", evidence.title())
                .param("content", json.writeValueAsString(content))
                .param("address", evidence.address())
                .param("at", OffsetDateTime.now(clock))
                .param("by", user.staffId())
                .update();
    }

    private void say(PlatformUser user, UUID id, String kind, @Nullable ProblemState state, String words) {
        jdbc.sql("""
                        insert into core.problem_comment (problem_id, comment_id, staff_id, kind, state, body, commented_at)
                        values (:id, :comment, :by, :kind, :state, :body, :at)
                        """)
                .param("id", id)
                .param("comment", Ids.next())
                .param("by", user.staffId())
                .param("kind", kind)
                .param("state", state == null ? null : state.name())
                .param("body", words.isEmpty() ? null : words)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void tellManager(PlatformUser user, Problem problem, @Nullable Integer before) {
        @Nullable Integer manager = problem.managerId();
        if (manager != null && manager != user.staffId() && !manager.equals(before)) {
            messages.send(
                    List.of(manager),
                    "analysis.problem.message.given",
                    List.of(user.name(), problem.title()),
                    path(problem.id()));
        }
    }

    private void tell(PlatformUser user, Problem problem, String key, String words) {
        Set<Integer> told = new TreeSet<>();
        told.add(problem.staffId());
        if (problem.managerId() != null) {
            told.add(problem.managerId());
        }
        queries.listComments(problem.id()).forEach(before -> told.add(before.staffId()));
        if (told.equals(Set.of(user.staffId())) && user.is(StaffRole.CUSTOMER_MANAGER)) {
            teams.listMarketManagersOf(user.staffId()).forEach(member -> told.add(member.staffId()));
        }
        told.remove(user.staffId());
        if (!told.isEmpty()) {
            messages.send(told, key, List.of(user.name(), problem.title(), words), path(problem.id()));
        }
    }

    private static String said(String text, String field, boolean needed) {
        String words = text.strip();
        if (words.length() > LONGEST_SAYING || needed && words.isEmpty()) {
            throw new BadRequestException("analysis.problem.error.words", field, LONGEST_SAYING);
        }
        return words;
    }

    static String path(UUID id) {
        return "/analysis/problems/" + id;
    }
}

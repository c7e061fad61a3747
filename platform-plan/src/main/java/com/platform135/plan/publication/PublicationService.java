package com.platform135.plan.publication;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.plan.team.MemberRow;
import com.platform135.plan.team.TeamQueries;
import com.platform135.plan.team.TeamUnit;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.message.Messages;
import com.platform135.tools.push.Pushes;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Publishes plans, and keeps what readers and reviewers do with them; each tells the others' open pages. */
@Service
public class PublicationService {

    private static final String PUBLISHED = "plan-published";
    private static final String READ = "plan-read";
    private static final int LONGEST_NOTE = 500;

    private final Publications publications;
    private final PublicationQueries queries;
    private final TeamQueries teams;
    private final ScopeResolver scopes;
    private final AuditTrail audit;
    private final Messages messages;
    private final Pushes pushes;

    public PublicationService(
            Publications publications,
            PublicationQueries queries,
            TeamQueries teams,
            ScopeResolver scopes,
            AuditTrail audit,
            Messages messages,
            Pushes pushes) {
        this.publications = publications;
        this.queries = queries;
        this.teams = teams;
        this.scopes = scopes;
        this.audit = audit;
        this.messages = messages;
        this.pushes = pushes;
    }

    /**
     * A plan on its way to its readers.
     *
     * @param period as its address says it: {@code 2026-11}, {@code 2026-W47}
     */
    public record Outgoing(Publications.Subject subject, TeamUnit unit, String period, Document document) {

        String path() {
            return PlanPaths.of(subject.kind(), unit.code(), period);
        }
    }

    /**
     * Publishes to these customer managers of the unit.
     *
     * @return the number of the new version
     * @throws BadRequestException without a reader of the unit
     * @throws ConflictException if neither the plan nor its readers have changed since the last version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int publish(PlatformUser by, Outgoing plan, Collection<Integer> readers, @Nullable String note) {
        OrganisationScope scope = scopes.of(by);
        Publications.Subject subject = plan.subject();
        Set<Integer> chosen =
                new HashSet<>(ids(teams.listMembers(scope, subject.unitId(), StaffRole.CUSTOMER_MANAGER)));
        chosen.retainAll(Set.copyOf(readers));
        if (chosen.isEmpty()) {
            throw new BadRequestException("plan.publication.error.no-readers", "readers");
        }
        queries.find(scope, subject.kind(), subject.unitId(), subject.from(), null)
                .ifPresent(last -> refuseUnchanged(scope, last, plan.document(), chosen));
        int version = publications.add(subject, plan.document(), chosen, cut(note), by.staffId());
        audit.record(
                "publish",
                subject.kind().word(),
                subject.id(),
                Map.of("version", version, "readers", chosen.size(), "period", plan.period()));
        String key = subject.kind().keys() + (version == 1 ? ".message.published" : ".message.republished");
        messages.send(chosen, key, List.of(plan.period(), String.valueOf(version), by.name()), plan.path());
        pushes.push(everybody(scope, subject.unitId(), chosen), PUBLISHED, payload(subject, version));
        return version;
    }

    /** Keeps that the reader has this version before his or her eyes; whoever it wasn't published to leaves no trace. */
    @Transactional
    public void read(PlatformUser reader, PublicationKind kind, TeamUnit unit, PublishedPlan plan) {
        if (publications.read(plan.subjectId(), plan.version(), reader.staffId())) {
            audit.record("read", kind.word(), plan.subjectId(), Map.of("version", plan.version()));
            tellWriters(scopes.of(reader), unit.id(), plan);
        }
    }

    /**
     * The reader takes a line on.
     *
     * @throws NotFoundException if the newest version of no plan of the reader's unit holds it
     * @throws ForbiddenException if the line is somebody else's
     */
    @Transactional
    public PublishedPlan take(PlatformUser reader, UUID lineId, @Nullable String note) {
        OrganisationScope scope = scopes.of(reader);
        PublishedPlan plan = queries.findByEntry(scope, lineId).orElseThrow(NotFoundException::new);
        Document.Entry line = plan.document().find(lineId).orElseThrow(NotFoundException::new);
        if (!reader.is(StaffRole.CUSTOMER_MANAGER) || !line.concerns(reader.staffId())) {
            throw new ForbiddenException();
        }
        publications.take(lineId, plan.subjectId(), plan.version(), reader.staffId(), cut(note));
        publications.read(plan.subjectId(), plan.version(), reader.staffId());
        audit.record("take", plan.kind().threadType(), lineId, Map.of("version", plan.version()));
        tellWriters(scope, plan.unitId(), plan);
        return plan;
    }

    /**
     * The branch says something of a version.
     *
     * @throws ForbiddenException unless the reader works at a branch above the unit
     * @throws BadRequestException if a comment says nothing
     */
    @Transactional
    public void review(
            PlatformUser reader,
            TeamUnit unit,
            PublishedPlan plan,
            String period,
            ReviewRow.Verdict verdict,
            @Nullable String note) {
        if (!reader.is(StaffRole.BRANCH_STAFF)) {
            throw new ForbiddenException();
        }
        String words = cut(note);
        if (words == null && verdict != ReviewRow.Verdict.SEEN) {
            throw new BadRequestException("plan.publication.error.no-words", "note");
        }
        publications.review(plan.subjectId(), plan.version(), reader.staffId(), verdict, words);
        audit.record(
                "review",
                plan.kind().word(),
                plan.subjectId(),
                Map.of("version", plan.version(), "verdict", verdict.name()));
        List<Integer> writers = ids(teams.listMembers(scopes.of(reader), unit.id(), StaffRole.MARKET_MANAGER));
        messages.send(
                writers,
                "plan.publication.message." + verdict.name(),
                List.of(reader.name(), period, words == null ? "" : words),
                PlanPaths.of(plan.kind(), unit.code(), period));
        pushes.push(writers, READ, payload(plan));
    }

    private void refuseUnchanged(OrganisationScope scope, PublishedPlan last, Document document, Set<Integer> chosen) {
        boolean sameReaders = queries.listReaders(scope, last.subjectId(), last.version()).stream()
                .map(ReaderRow::staffId)
                .toList()
                .containsAll(chosen);
        if (sameReaders
                && Difference.between(last.kind(), last.document(), document).isEmpty()) {
            throw new ConflictException("plan.publication.error.unchanged", last.version());
        }
    }

    private void tellWriters(OrganisationScope scope, int unitId, PublishedPlan plan) {
        pushes.push(ids(teams.listMembers(scope, unitId, StaffRole.MARKET_MANAGER)), READ, payload(plan));
    }

    private List<Integer> everybody(OrganisationScope scope, int unitId, Collection<Integer> readers) {
        return java.util.stream.Stream.concat(
                        readers.stream(), ids(teams.listMembers(scope, unitId, StaffRole.MARKET_MANAGER)).stream())
                .toList();
    }

    private static List<Integer> ids(List<MemberRow> members) {
        return members.stream().map(MemberRow::staffId).toList();
    }

    private static Map<String, String> payload(Publications.Subject subject, int version) {
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put("plan", subject.kind().word());
        payload.put("unit", String.valueOf(subject.unitId()));
        payload.put("from", subject.from().toString());
        payload.put("version", String.valueOf(version));
        return payload;
    }

    private static Map<String, String> payload(PublishedPlan plan) {
        return payload(
                new Publications.Subject(plan.kind(), plan.subjectId(), plan.unitId(), plan.from(), plan.to()),
                plan.version());
    }

    private static @Nullable String cut(@Nullable String note) {
        return Optional.ofNullable(note)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST_NOTE)))
                .orElse(null);
    }
}

package com.platform135.plan.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.plan.team.TeamUnit;
import com.platform135.plan.team.TeamUnits;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.security.PlatformUser;

/**
 * Writes and publishes plans of a kind: market managers those of their own unit.
 *
 * @param <P> the plan as it is being written
 * @param <D> what it is to become
 */
public abstract class PlanWriting<P extends PlanDraft, D> {

    private final PublicationKind kind;
    private final JpaRepository<P, UUID> plans;
    private final PublicationService publications;
    private final AuditTrail audit;
    private final Clock clock;

    protected PlanWriting(
            PublicationKind kind,
            JpaRepository<P, UUID> plans,
            PublicationService publications,
            AuditTrail audit,
            Clock clock) {
        this.kind = kind;
        this.plans = plans;
        this.publications = publications;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft of a unit and the period that begins on the day. */
    protected abstract Optional<P> find(int unitId, LocalDate from);

    protected abstract P begin(int unitId, LocalDate from, Instant at, String by);

    /** Replaces what is written as a whole. */
    protected abstract void change(P plan, D draft, Instant at, String by);

    /** @throws BadRequestException if there is nothing to publish */
    protected abstract void requireContent(D draft);

    /** The day after the period. */
    protected abstract LocalDate end(LocalDate from);

    /** What becomes of what a plan came from, now that it is about to be published; nothing. */
    protected void linkOrigins(PlatformUser user, Document document) {}

    /** The draft of a unit the reader may see. */
    @Transactional(readOnly = true)
    public Optional<P> find(TeamUnit unit, LocalDate from) {
        return find(unit.id(), from);
    }

    /**
     * @param seen revision the person began with; null if there was no plan yet
     * @throws StaleDraftException if somebody else has saved since
     */
    @Transactional
    public P save(PlatformUser user, TeamUnit unit, LocalDate from, @Nullable Integer seen, D draft) {
        TeamUnits.requireWriter(user, unit);
        P plan = opened(user, unit, from, seen);
        Document before = seen == null ? Document.empty() : plan.document();
        change(plan, draft, clock.instant(), user.name());
        if (seen != null && before.equals(plan.document())) {
            return plan;
        }
        P saved = write(plan);
        audit.record(
                seen == null ? "create" : "update",
                kind.word(),
                saved.id(),
                before.flat(),
                saved.document().flat());
        return saved;
    }

    /**
     * Saves and publishes.
     *
     * @throws StaleDraftException if somebody else has saved since
     * @throws BadRequestException if there is nothing to publish or nobody to publish to
     */
    @Transactional
    public int publish(
            PlatformUser user,
            TeamUnit unit,
            LocalDate from,
            @Nullable Integer seen,
            D draft,
            Set<Integer> readers,
            @Nullable String note) {
        requireContent(draft);
        P plan = save(user, unit, from, seen, draft);
        linkOrigins(user, plan.document());
        Publications.Subject subject = new Publications.Subject(kind, plan.id(), unit.id(), from, end(from));
        return publications.publish(
                user,
                new PublicationService.Outgoing(subject, unit, PlanPaths.period(kind, from), plan.document()),
                readers,
                note);
    }

    private P opened(PlatformUser user, TeamUnit unit, LocalDate from, @Nullable Integer seen) {
        Optional<P> known = find(unit.id(), from);
        if (known.isPresent() != (seen != null)
                || known.isPresent() && !Integer.valueOf(known.get().revision()).equals(seen)) {
            throw new StaleDraftException();
        }
        return known.orElseGet(() -> begin(unit.id(), from, clock.instant(), user.name()));
    }

    private P write(P plan) {
        try {
            return plans.saveAndFlush(plan);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException faster) {
            throw new StaleDraftException();
        }
    }
}

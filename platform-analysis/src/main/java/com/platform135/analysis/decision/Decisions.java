package com.platform135.analysis.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.platform135.db.Ids;
import com.platform135.db.calendar.WorkingCalendar;
import com.platform135.db.calendar.WorkingDays;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.security.PlatformUser;

/** Who decides about one kind of thing, by when what is decided is to be done, and how long it isn't raised again then. */
public abstract class Decisions {

    private final Rules rules;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    protected Decisions(Rules rules, WorkingCalendar calendar, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is particular to a kind of thing.
     *
     * @param entity as the audit trail calls it
     * @param workingDays within which it is usually done
     * @param quietDays for which it isn't raised again
     */
    public record Rules(String entity, Set<StaffRole> writers, int workingDays, int quietDays) {}

    public boolean mayDecide(PlatformUser user) {
        return rules.writers().contains(user.role());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last day in time for something found today. */
    public LocalDate usualDue() {
        return calendar.days().after(today(), rules.workingDays());
    }

    /** How long something found today is left aside if nothing else is said. */
    public LocalDate usualUntil() {
        return today().plusDays(rules.quietDays());
    }

    /**
     * Writes a decision about each of the things found in the user's own scope.
     *
     * @param write gives the id under which it is on record
     * @param details what the audit trail says of the thing
     */
    protected <F> void decide(
            PlatformUser user,
            LocalDate hitOn,
            Collection<F> found,
            Decision decision,
            BiFunction<F, DecisionDraft, UUID> write,
            Function<F, Map<String, Object>> details) {
        require(user);
        LocalDate today = today();
        LocalDate due = decision.due() == null ? null : worked(decision.due(), today, calendar.days());
        LocalDate until = until(decision, due);
        for (F one : found) {
            DecisionDraft draft = new DecisionDraft(
                    Ids.next(),
                    hitOn,
                    decision.kind(),
                    decision.note(),
                    until,
                    due,
                    user.staffId(),
                    today,
                    OffsetDateTime.now(clock));
            Map<String, @Nullable Object> written = new HashMap<>(details.apply(one));
            written.put("kind", decision.kind().name());
            written.put("note", decision.note());
            written.put("until", until.toString());
            audit.record("decide", rules.entity(), write.apply(one, draft), Map.of(), written);
        }
    }

    /**
     * Marks what was to be done as done; what isn't there to be done any more stays as it is.
     *
     * @param finish whether it was there
     * @return how many were
     */
    protected int finish(PlatformUser user, Collection<UUID> ids, Predicate<UUID> finish) {
        require(user);
        int done = 0;
        for (UUID id : ids) {
            if (finish.test(id)) {
                audit.record("finish", rules.entity(), id, Map.of());
                done++;
            }
        }
        return done;
    }

    private void require(PlatformUser user) {
        if (!mayDecide(user)) {
            throw new ForbiddenException();
        }
    }

    /** What falls due on a day off is due on the last working day before, or on the next one where that is past. */
    private static LocalDate worked(LocalDate due, LocalDate today, WorkingDays days) {
        LocalDate before = days.onOrBefore(due);
        return before.isBefore(today) ? days.after(due, 1) : before;
    }

    private LocalDate until(Decision decision, @Nullable LocalDate due) {
        LocalDate chosen = decision.until();
        return chosen != null ? chosen : due != null ? due.plusDays(rules.quietDays()) : usualUntil();
    }
}

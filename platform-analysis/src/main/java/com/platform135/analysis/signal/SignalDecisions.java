package com.platform135.analysis.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.Ids;
import com.platform135.db.calendar.WorkingCalendar;
import com.platform135.db.calendar.WorkingDays;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.security.PlatformUser;

/** What people decide about hits: handled, to be visited, to be done, dismissed. */
@Service
class SignalDecisions {

    /** How long a hit that was handled isn't raised again. */
    static final int QUIET_DAYS = 28;

    /** 预警 5 个工作日内处理. */
    static final int WORKING_DAYS = 5;

    private static final int LOOKED_BACK_DAYS = 400;
    private static final Set<StaffRole> WRITERS =
            EnumSet.of(StaffRole.CUSTOMER_MANAGER, StaffRole.MARKET_MANAGER, StaffRole.BRANCH_STAFF);

    private final DecisionQueries queries;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    SignalDecisions(DecisionQueries queries, WorkingCalendar calendar, AuditTrail audit, Clock clock) {
        this.queries = queries;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean mayDecide(PlatformUser user) {
        return WRITERS.contains(user.role());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last day in time for something found today. */
    LocalDate usualDue() {
        return calendar.days().after(today(), WORKING_DAYS);
    }

    /** What falls due on a day off is due on the last working day before, or on the next one where that is past. */
    private static LocalDate worked(LocalDate due, LocalDate today, WorkingDays days) {
        LocalDate before = days.onOrBefore(due);
        return before.isBefore(today) ? days.after(due, 1) : before;
    }

    /** The hits with what was decided about them by the day asked about. */
    @Transactional(readOnly = true)
    public List<SignalRow> rows(OrganisationScope scope, List<SignalRule> rules, SignalBook.Found found) {
        Map<Signal.Identity, DecisionRow> newest = new HashMap<>();
        LocalDate day = found.asked();
        for (DecisionRow decision : list(scope, rules, day.minusDays(LOOKED_BACK_DAYS), day)) {
            if (!decision.untilOn().isBefore(day)) {
                newest.putIfAbsent(decision.identity(), decision);
            }
        }
        return found.signals().stream()
                .map(signal -> new SignalRow(signal, found.day(), newest.get(signal.identity())))
                .toList();
    }

    /** All decisions made within the days, the newest first. */
    @Transactional(readOnly = true)
    public List<DecisionRow> list(OrganisationScope scope, List<SignalRule> rules, LocalDate from, LocalDate to) {
        return queries.list(scope, rules.stream().map(SignalRule::code).toList(), from, to, today());
    }

    /**
     * Decides about hits that were found in the user's own scope.
     *
     * @param gains whether the weight of a hit is an expected gain
     */
    @Transactional
    public void decide(
            PlatformUser user, LocalDate hitOn, Collection<Signal> signals, SignalDecision decision, boolean gains) {
        if (!mayDecide(user)) {
            throw new ForbiddenException();
        }
        LocalDate today = today();
        LocalDate due = decision.due() == null ? null : worked(decision.due(), today, calendar.days());
        for (Signal signal : signals) {
            UUID id = queries.write(new DecisionQueries.Draft(
                    Ids.next(),
                    signal,
                    hitOn,
                    decision.kind(),
                    decision.note(),
                    until(decision, due, today),
                    due,
                    user.staffId(),
                    today,
                    OffsetDateTime.now(clock),
                    gains ? (int) Math.round(signal.weight()) : null));
            audit.record("decide", "signal", id, Map.of(), details(signal, decision));
        }
    }

    /** Marks what was to be done as done; what isn't there to be done any more stays as it is. */
    @Transactional
    public int finish(PlatformUser user, OrganisationScope scope, Collection<UUID> ids) {
        if (!mayDecide(user)) {
            throw new ForbiddenException();
        }
        int done = 0;
        for (UUID id : ids) {
            if (queries.finish(scope, id, user.staffId(), null, today())) {
                audit.record("finish", "signal", id, Map.of());
                done++;
            }
        }
        return done;
    }

    private static LocalDate until(SignalDecision decision, @Nullable LocalDate due, LocalDate today) {
        LocalDate wanted = switch (decision.kind()) {
            case HANDLED -> today.plusDays(QUIET_DAYS);
            case DISMISSED -> decision.until();
            case VISIT, TASK -> due == null ? null : due.plusDays(QUIET_DAYS);
        };
        return wanted == null ? today.plusDays(QUIET_DAYS) : wanted;
    }

    private static Map<String, @Nullable Object> details(Signal signal, SignalDecision decision) {
        Map<String, @Nullable Object> details = new HashMap<>();
        details.put("rule", signal.rule());
        details.put("retailer", signal.retailerId());
        details.put("subject", signal.subject());
        details.put("kind", decision.kind().name());
        details.put("note", decision.note());
        return details;
    }
}

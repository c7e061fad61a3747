package com.platform135.analysis.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.analysis.decision.Decision;
import com.platform135.analysis.decision.Decisions;
import com.platform135.db.calendar.WorkingCalendar;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.security.PlatformUser;

/** What people decide about hits: handled, to be visited, to be done, dismissed. */
@Service
class SignalDecisions extends Decisions {

    /** 预警 5 个工作日内处理; one that was looked after isn't raised again for four weeks. */
    private static final Rules RULES = new Rules(
            "signal", EnumSet.of(StaffRole.CUSTOMER_MANAGER, StaffRole.MARKET_MANAGER, StaffRole.BRANCH_STAFF), 5, 28);

    private static final int LOOKED_BACK_DAYS = 400;

    private final DecisionQueries queries;

    SignalDecisions(DecisionQueries queries, WorkingCalendar calendar, AuditTrail audit, Clock clock) {
        super(RULES, calendar, audit, clock);
        this.queries = queries;
    }

    /**
     * The hits with what was decided about them by the day asked about; behind them what is still to be done about hits that the rules don't
     * find any more, as they stood.
     */
    @Transactional(readOnly = true)
    public List<SignalRow> rows(OrganisationScope scope, List<SignalRule> rules, SignalBook.Found found) {
        Map<Signal.Identity, DecisionRow> newest = new HashMap<>();
        LocalDate day = found.asked();
        for (DecisionRow decision : list(scope, rules, day.minusDays(LOOKED_BACK_DAYS), day)) {
            if (!decision.untilOn().isBefore(day)) {
                newest.putIfAbsent(decision.identity(), decision);
            }
        }
        List<SignalRow> rows = new ArrayList<>();
        for (Signal signal : found.signals()) {
            rows.add(new SignalRow(signal, found.day(), newest.get(signal.identity())));
        }
        found.signals().forEach(signal -> newest.remove(signal.identity()));
        newest.values().stream()
                .filter(DecisionRow::isToDo)
                .filter(decision -> found.managers().containsKey(decision.retailerId()))
                .sorted(Comparator.comparing(DecisionRow::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(DecisionRow::decisionId))
                .map(decision -> new SignalRow(
                        decision.signal(Objects.requireNonNull(found.managers().get(decision.retailerId()))),
                        decision.hitOn(),
                        decision))
                .forEach(rows::add);
        return List.copyOf(rows);
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
            PlatformUser user, LocalDate hitOn, Collection<Signal> signals, Decision decision, boolean gains) {
        decide(
                user,
                hitOn,
                signals,
                decision,
                (signal, draft) -> queries.write(signal, gains ? (int) Math.round(signal.weight()) : null, draft),
                signal -> Map.of("rule", signal.rule(), "retailer", signal.retailerId(), "subject", signal.subject()));
    }

    /** Marks what was to be done in the scope as done; what isn't there to be done any more stays as it is. */
    @Transactional
    public int finish(PlatformUser user, OrganisationScope scope, Collection<UUID> ids) {
        return finish(user, ids, id -> queries.finish(scope, id, user.staffId(), null, today()));
    }
}

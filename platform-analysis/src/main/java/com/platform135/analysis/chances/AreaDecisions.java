package com.platform135.analysis.chances;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.analysis.decision.Decision;
import com.platform135.analysis.decision.DecisionState;
import com.platform135.analysis.decision.Decisions;
import com.platform135.db.calendar.WorkingCalendar;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.TodoSource;

/** What market managers and branches decide about areas that could do with another shop: adopted with something to do, or left aside. */
@Service
@Order(31)
class AreaDecisions extends Decisions implements TodoSource {

    /**
     * Four weeks of work, since a place is to be found and the monopoly bureau asked; one that was looked after isn't raised again for a
     * quarter, since a new licence takes as long.
     */
    private static final Rules RULES =
            new Rules("area", EnumSet.of(StaffRole.MARKET_MANAGER, StaffRole.BRANCH_STAFF), 20, 90);

    private static final int LOOKED_BACK_DAYS = 500;

    private final AreaDecisionQueries queries;
    private final ScopeResolver scopes;

    AreaDecisions(
            AreaDecisionQueries queries,
            WorkingCalendar calendar,
            ScopeResolver scopes,
            AuditTrail audit,
            Clock clock) {
        super(RULES, calendar, audit, clock);
        this.queries = queries;
        this.scopes = scopes;
    }

    /** The areas with what was decided about them by the day. */
    @Transactional(readOnly = true)
    public List<AreaRow> decided(OrganisationScope scope, List<AreaRow> areas, LocalDate day) {
        Map<String, AreaDecisionRow> newest = new HashMap<>();
        list(scope, day.minusDays(LOOKED_BACK_DAYS), day).forEach(row -> newest.putIfAbsent(row.code(), row));
        return areas.stream()
                .map(area -> {
                    AreaDecisionRow decision = newest.get(area.code());
                    return decision == null || !decision.covers(day) ? area : area.with(decision);
                })
                .toList();
    }

    /** What was adopted, nobody has decided otherwise since and is still to be done. */
    @Transactional(readOnly = true)
    public List<AreaDecisionRow> listOpen(OrganisationScope scope) {
        Map<String, AreaDecisionRow> newest = new LinkedHashMap<>();
        list(scope, today().minusDays(LOOKED_BACK_DAYS), today()).forEach(row -> newest.putIfAbsent(row.code(), row));
        return newest.values().stream()
                .filter(row -> row.state() == DecisionState.ADOPTED)
                .toList();
    }

    /** All decisions made within the days, the newest first. */
    @Transactional(readOnly = true)
    public List<AreaDecisionRow> list(OrganisationScope scope, LocalDate from, LocalDate to) {
        return queries.list(scope, from, to);
    }

    /** @throws NotFoundException if there is none such that the user may see */
    @Transactional(readOnly = true)
    public AreaDecisionRow get(PlatformUser user, UUID id) {
        return queries.listNamed(scopes.of(user), List.of(id)).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Decides about areas that were found in the user's own scope. */
    @Transactional
    public void decide(PlatformUser user, LocalDate hitOn, Collection<AreaRow> areas, Decision decision) {
        decide(user, hitOn, areas, decision, queries::write, area -> Map.of("area", area.code()));
    }

    /** Marks adopted ones as done; what isn't there to be done any more stays as it is. */
    @Transactional
    public int finish(PlatformUser user, Collection<UUID> ids) {
        OrganisationScope scope = scopes.of(user);
        return finish(user, ids, id -> queries.finish(scope, id, user.staffId(), today()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Todo> listFor(PlatformUser user) {
        if (!mayDecide(user)) {
            return List.of();
        }
        AreaDecisionQueries.Waiting waiting = queries.waiting(scopes.of(user), user.staffId());
        LocalDate due = waiting.dueOn();
        return waiting.count() == 0
                ? List.of()
                : List.of(new Todo(
                        "analysis.chances.area.todo",
                        List.of(String.valueOf(waiting.count())),
                        AreaPages.PATH + "?state=" + AreaPages.OWN_WORK,
                        waiting.count(),
                        due,
                        due != null && due.isBefore(today())));
    }
}

package com.platform135.analysis.chances;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.Ids;
import com.platform135.db.calendar.WorkingCalendar;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.TodoSource;

/** What market managers and branches decide about areas that could do with another shop: adopted with something to do, or left aside. */
@Service
@Order(31)
class AreaDecisions implements TodoSource {

    /** An area that was looked after isn't raised again for a quarter: a new licence takes as long. */
    static final int QUIET_DAYS = 90;

    private static final int WORKING_DAYS = 20;
    private static final int LOOKED_BACK_DAYS = 500;

    private final AreaDecisionQueries queries;
    private final WorkingCalendar calendar;
    private final ScopeResolver scopes;
    private final AuditTrail audit;
    private final Clock clock;

    AreaDecisions(
            AreaDecisionQueries queries,
            WorkingCalendar calendar,
            ScopeResolver scopes,
            AuditTrail audit,
            Clock clock) {
        this.queries = queries;
        this.calendar = calendar;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean mayDecide(PlatformUser user) {
        return user.is(StaffRole.MARKET_MANAGER) || user.is(StaffRole.BRANCH_STAFF);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Four weeks of work: a place is to be found and the monopoly bureau asked. */
    LocalDate usualDue() {
        return calendar.days().after(today(), WORKING_DAYS);
    }

    /** The areas with what was decided about them by the day. */
    @Transactional(readOnly = true)
    public List<AreaRow> decided(OrganisationScope scope, List<AreaRow> areas, LocalDate day) {
        Map<String, AreaDecisionRow> newest = new HashMap<>();
        queries.list(scope, day.minusDays(LOOKED_BACK_DAYS), day).forEach(row -> newest.putIfAbsent(row.code(), row));
        return areas.stream()
                .map(area -> {
                    AreaDecisionRow decision = newest.get(area.code());
                    return decision == null || !decision.reaches(day) ? area : area.with(decision);
                })
                .toList();
    }

    /** Decides about areas that were found in the user's own scope. */
    @Transactional
    public void decide(
            PlatformUser user, LocalDate hitOn, Collection<AreaRow> areas, AreaDecisionForm.Decision decision) {
        requireWriter(user);
        LocalDate today = today();
        boolean adopted = decision.kind() == AreaDecisionKind.ADOPTED;
        LocalDate until = adopted ? decision.day().plusDays(QUIET_DAYS) : decision.day();
        for (AreaRow area : areas) {
            UUID id = queries.write(new AreaDecisionQueries.Draft(
                    Ids.next(),
                    area,
                    hitOn,
                    decision,
                    until,
                    adopted ? decision.day() : null,
                    user.staffId(),
                    today,
                    OffsetDateTime.now(clock)));
            audit.record(
                    "decide",
                    "area",
                    id,
                    Map.of(),
                    Map.of(
                            "area",
                            area.code(),
                            "kind",
                            decision.kind().name(),
                            "note",
                            decision.note(),
                            "day",
                            decision.day().toString()));
        }
    }

    /** Marks adopted ones as done; what isn't there to be done any more stays as it is. */
    @Transactional
    public int finish(PlatformUser user, Collection<UUID> ids) {
        requireWriter(user);
        OrganisationScope scope = scopes.of(user);
        int done = 0;
        for (UUID id : ids) {
            if (queries.finish(scope, id, user.staffId(), today())) {
                audit.record("finish", "area", id, Map.of());
                done++;
            }
        }
        return done;
    }

    private static void requireWriter(PlatformUser user) {
        if (!mayDecide(user)) {
            throw new ForbiddenException();
        }
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
                        AreaPages.PATH,
                        waiting.count(),
                        due,
                        due != null && due.isBefore(today())));
    }
}

package com.platform135.plan.publication;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.calendar.Period;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.TodoSource;

/** What waits because of market managers' plans: to read and take on, to write, to review. */
@Component
class PlanTodos implements TodoSource {

    private final PublicationQueries queries;
    private final PublicationPages pages;
    private final ScopeResolver scopes;
    private final Clock clock;

    PlanTodos(PublicationQueries queries, PublicationPages pages, ScopeResolver scopes, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Todo> listFor(PlatformUser user) {
        return switch (user.role()) {
            case CUSTOMER_MANAGER -> ofReader(user);
            case MARKET_MANAGER -> ofWriter(user);
            case BRANCH_STAFF -> ofReviewer(user);
            default -> List.of();
        };
    }

    private List<Todo> ofReader(PlatformUser user) {
        List<Todo> todos = new ArrayList<>();
        for (WaitingRow row : queries.listWaiting(user.staffId(), today())) {
            if (row.unread()) {
                todos.add(todo(row.kind().keys() + ".todo.read", row.period(), row.path(), 1, null, false));
            } else if (row.untaken() > 0) {
                todos.add(todo(row.kind().keys() + ".todo.take", row.period(), row.path(), row.untaken(), null, false));
            }
        }
        return todos;
    }

    /** This month's plan, and from Wednesday on next week's. */
    private List<Todo> ofWriter(PlatformUser user) {
        List<Todo> todos = new ArrayList<>();
        addUnwritten(user, PublicationKind.MONTH_PLAN, today().withDayOfMonth(1), todos);
        LocalDate monday = Period.weekOf(today()).start();
        if (today().getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) >= 0) {
            addUnwritten(user, PublicationKind.WEEK_PLAN, monday.plusWeeks(1), todos);
        } else {
            addUnwritten(user, PublicationKind.WEEK_PLAN, monday, todos);
        }
        return todos;
    }

    private void addUnwritten(PlatformUser user, PublicationKind kind, LocalDate from, List<Todo> todos) {
        String period = PlanPaths.period(kind, from);
        for (UnitStateView unit : pages.units(scopes.of(user), kind, from)) {
            if (unit.version() == null) {
                todos.add(todo(kind.keys() + ".todo.write", period, unit.href(), 1, unit.due(), unit.late()));
            } else if (unit.state() == PlanState.RETURNED) {
                todos.add(todo(kind.keys() + ".todo.returned", period, unit.href(), 1, null, false));
            }
        }
    }

    private List<Todo> ofReviewer(PlatformUser user) {
        LocalDate from = today().withDayOfMonth(1);
        String period = PlanPaths.period(PublicationKind.MONTH_PLAN, from);
        int waiting = (int) pages.units(scopes.of(user), PublicationKind.MONTH_PLAN, from).stream()
                .filter(unit -> unit.state() == PlanState.PUBLISHED)
                .count();
        String path = PageUrl.of(PublicationKind.MONTH_PLAN.path())
                .with("month", period)
                .toString();
        return waiting == 0 ? List.of() : List.of(todo("plan.month.todo.review", period, path, waiting, null, false));
    }

    private static Todo todo(String key, String period, String path, int count, @Nullable LocalDate due, boolean late) {
        return new Todo(key, List.of(period, String.valueOf(count)), path, count, due, late);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package com.platform135.analysis.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.analysis.decision.DecisionKind;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.thread.ThreadNode;
import com.platform135.tools.contract.RuleHit;
import com.platform135.tools.contract.RuleHits;
import com.platform135.tools.contract.VisitWish;
import com.platform135.tools.contract.VisitWishes;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.TodoSource;

/** What hits were turned into: 待办, and visits that the customer manager's list of the day takes up. */
@Component
@Order(30)
class SignalWork implements TodoSource, VisitWishes, RuleHits {

    private final DecisionQueries queries;
    private final SignalBook book;
    private final ObjectProvider<SignalScreen> screens;
    private final ScopeResolver scopes;
    private final Clock clock;

    SignalWork(
            DecisionQueries queries,
            SignalBook book,
            ObjectProvider<SignalScreen> screens,
            ScopeResolver scopes,
            Clock clock) {
        this.queries = queries;
        this.book = book;
        this.screens = screens;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Todo> listFor(PlatformUser user) {
        if (!user.is(StaffRole.CUSTOMER_MANAGER)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<WaitingRow> waiting = queries.listWaiting(scopes.of(user), today);
        List<Todo> todos = new ArrayList<>();
        screens.orderedStream().forEach(screen -> {
            for (DecisionKind kind : List.of(DecisionKind.TASK, DecisionKind.VISIT)) {
                List<WaitingRow> own = waiting.stream()
                        .filter(row -> row.kind() == kind && screen.finder().has(row.ruleCode()))
                        .toList();
                if (!own.isEmpty()) {
                    LocalDate due = own.get(0).dueOn();
                    todos.add(new Todo(
                            "analysis." + screen.finder().family() + ".todo." + kind,
                            List.of(String.valueOf(own.size())),
                            screen.path() + "?state=" + SignalScreen.stateOf(kind),
                            own.size(),
                            due,
                            due.isBefore(today)));
                }
            }
        });
        return todos;
    }

    @Override
    @Transactional(readOnly = true)
    public List<VisitWish> listFor(int customerManagerId, LocalDate day) {
        return queries.listWaiting(OrganisationScope.ofManager(customerManagerId), day).stream()
                .filter(row -> row.kind() == DecisionKind.VISIT)
                .flatMap(row -> screens.orderedStream()
                        .filter(screen -> screen.finder().has(row.ruleCode()))
                        .flatMap(screen -> Stream.of(new VisitWish(
                                row.retailerId(),
                                SignalTexts.frozen(screen.finder().family(), row.ruleCode(), row.arguments()),
                                row.dueOn()))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ThreadNode> listAnswered(int retailerId, UUID visitId, LocalDate day) {
        return queries.listAnswered(retailerId, visitId, day).stream()
                .map(SignalThread::node)
                .toList();
    }

    @Override
    public List<RuleHit> listOn(OrganisationScope scope, LocalDate day) {
        return screens.orderedStream()
                .flatMap(screen -> book.find(screen.finder(), scope, day).signals().stream()
                        .map(signal -> new RuleHit(
                                signal.rule(),
                                signal.version(),
                                signal.retailerId(),
                                signal.managerId(),
                                signal.subject(),
                                signal.arguments(),
                                screen.gains() ? (int) Math.round(signal.weight()) : null)))
                .toList();
    }
}

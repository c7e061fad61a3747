package com.platform135.evaluate.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.StaffRole;
import com.platform135.evaluate.visits.VisitTabs;
import com.platform135.evaluate.visits.VisitTexts;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.TodoSource;
import com.platform135.tools.workbench.PanelSource;
import com.platform135.tools.workbench.WorkbenchPanel;

/** What waits for the branch's answer, on 待办 and on its 工作台; what was answered lately, for the market manager. */
@Component
@Order(41)
class EscalationWork implements TodoSource, PanelSource {

    private static final int SHOWN = 5;
    private static final int DAYS_NEW = 3;
    private static final int PLACE = 31;

    private final EscalationQueries queries;
    private final ScopeResolver scopes;
    private final VisitTexts texts;
    private final Clock clock;

    EscalationWork(EscalationQueries queries, ScopeResolver scopes, VisitTexts texts, Clock clock) {
        this.queries = queries;
        this.scopes = scopes;
        this.texts = texts;
        this.clock = clock;
    }

    /** The first questions by the day an answer is due, as drawn on the 工作台. */
    public record WaitingView(EscalationCounts counts, List<Line> lines, String href) {}

    /** A question in one line. */
    public record Line(String kind, String body, String shopName, LocalDate dueOn, boolean late, String href) {}

    @Override
    @Transactional(readOnly = true)
    public List<Todo> listFor(PlatformUser user) {
        LocalDate today = LocalDate.now(clock);
        if (user.is(StaffRole.BRANCH_STAFF)) {
            EscalationCounts counts = queries.count(scopes.of(user), today);
            return counts.waiting() == 0
                    ? List.of()
                    : List.of(new Todo(
                            "evaluate.escalation.todo.answer",
                            List.of(String.valueOf(counts.waiting())),
                            VisitTabs.ESCALATIONS,
                            counts.waiting(),
                            counts.firstDue(),
                            counts.late() > 0));
        }
        if (user.is(StaffRole.MARKET_MANAGER)) {
            int answered = queries.countAnswered(scopes.of(user), user.staffId(), today.minusDays(DAYS_NEW));
            return answered == 0
                    ? List.of()
                    : List.of(new Todo(
                            "evaluate.escalation.todo.answered",
                            List.of(String.valueOf(answered)),
                            VisitTabs.ESCALATIONS + "?state=answered",
                            answered,
                            null,
                            false));
        }
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkbenchPanel> panelFor(PlatformUser user) {
        if (!user.is(StaffRole.BRANCH_STAFF)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Locale locale = LocaleContextHolder.getLocale();
        var scope = scopes.of(user);
        List<Line> lines = queries.list(scope, true, SHOWN).stream()
                .map(row -> new Line(
                        texts.name("matter", row.kind(), locale),
                        row.body(),
                        row.shopName(),
                        row.dueOn(),
                        row.dueOn().isBefore(today),
                        VisitTabs.LIST + "/" + row.visitId()))
                .toList();
        return Optional.of(new WorkbenchPanel(
                PLACE,
                "evaluate/escalation/panel",
                new WaitingView(queries.count(scope, today), lines, VisitTabs.ESCALATIONS)));
    }
}

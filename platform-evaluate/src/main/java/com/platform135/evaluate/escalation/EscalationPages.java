package com.platform135.evaluate.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.evaluate.escalation.EscalationListView.Asked;
import com.platform135.evaluate.escalation.EscalationListView.State;
import com.platform135.evaluate.visits.VisitTabs;
import com.platform135.evaluate.visits.VisitTexts;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** What the list 上报 shows. */
@Service
class EscalationPages {

    private static final int SHOWN = 200;

    private final EscalationQueries queries;
    private final ScopeResolver scopes;
    private final VisitTexts texts;
    private final Clock clock;

    EscalationPages(EscalationQueries queries, ScopeResolver scopes, VisitTexts texts, Clock clock) {
        this.queries = queries;
        this.scopes = scopes;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param waiting what has no answer yet, or what has one */
    @Transactional(readOnly = true)
    public EscalationListView view(PlatformUser reader, PageUrl here, boolean waiting, Locale locale) {
        OrganisationScope scope = scopes.resolve(reader, here.get("org"), here.get("manager"));
        LocalDate today = LocalDate.now(clock);
        int count = queries.count(scope, today).waiting();
        List<AskedRow> rows = queries.list(scope, waiting, SHOWN + 1);
        return new EscalationListView(
                VisitTabs.of(here, VisitTabs.ESCALATIONS),
                List.of(
                        new State(
                                "evaluate.escalation.waiting",
                                here.with("state", null).toString(),
                                count,
                                waiting),
                        new State(
                                "evaluate.escalation.answered",
                                here.with("state", "answered").toString(),
                                null,
                                !waiting)),
                rows.stream().limit(SHOWN).map(row -> asked(row, today, locale)).toList(),
                reader.is(StaffRole.BRANCH_STAFF),
                rows.size() > SHOWN);
    }

    private Asked asked(AskedRow row, LocalDate today, Locale locale) {
        return new Asked(
                row.matterId(),
                row.visitId(),
                VisitTabs.LIST + "/" + row.visitId(),
                row.shopName(),
                texts.name("matter", row.kind(), locale),
                row.body(),
                row.managerName(),
                row.askedByName(),
                texts.minute(row.askedAt()),
                row.note(),
                row.dueOn(),
                row.answer() == null && row.dueOn().isBefore(today),
                row.answer(),
                row.answeredByName(),
                row.answeredAt() == null ? null : texts.minute(row.answeredAt()));
    }
}

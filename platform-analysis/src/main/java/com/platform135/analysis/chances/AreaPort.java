package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.analysis.decision.DecisionKind;
import com.platform135.tools.contract.AdoptedArea;
import com.platform135.tools.contract.AdoptedAreas;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Adopted areas for whoever plans. */
@Component
class AreaPort implements AdoptedAreas {

    private final AreaDecisionQueries queries;
    private final AreaDecisions decisions;
    private final AreaNames names;
    private final ScopeResolver scopes;

    AreaPort(AreaDecisionQueries queries, AreaDecisions decisions, AreaNames names, ScopeResolver scopes) {
        this.queries = queries;
        this.decisions = decisions;
        this.names = names;
        this.scopes = scopes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AdoptedArea> listFor(PlatformUser user) {
        List<AreaDecisionRow> open = decisions.listOpen(scopes.of(user));
        Set<UUID> taken = Set.copyOf(
                queries.listTaken(open.stream().map(AreaDecisionRow::decisionId).toList()));
        Locale locale = LocaleContextHolder.getLocale();
        return open.stream()
                .filter(decision -> !taken.contains(decision.decisionId()))
                .sorted(Comparator.comparing(
                                AreaDecisionRow::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(AreaDecisionRow::code))
                .map(decision -> new AdoptedArea(
                        decision.decisionId(),
                        names.name(decision, locale),
                        decision.note(),
                        decision.shops(),
                        decision.needed(),
                        decision.decidedByName(),
                        decision.dueOn()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> known(PlatformUser user, Collection<UUID> areas) {
        return areas.isEmpty()
                ? Set.of()
                : queries.listNamed(scopes.of(user), areas).stream()
                        .filter(decision -> decision.kind() == DecisionKind.ADOPTED)
                        .map(AreaDecisionRow::decisionId)
                        .collect(Collectors.toSet());
    }
}

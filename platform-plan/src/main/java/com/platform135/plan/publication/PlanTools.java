package com.platform135.plan.publication;

import java.time.Clock;

import org.springframework.stereotype.Component;

import com.platform135.plan.team.TeamQueries;
import com.platform135.tools.filter.PeriodNames;
import com.platform135.tools.scope.ScopeResolver;

/** What the pages of both kinds of plan are made with. */
@Component
public record PlanTools(
        PublicationPages parts,
        PublicationQueries publications,
        TeamQueries teams,
        ScopeResolver scopes,
        DocumentTexts documents,
        PeriodNames names,
        Clock clock) {}

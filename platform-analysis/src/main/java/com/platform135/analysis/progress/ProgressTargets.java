package com.platform135.analysis.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.brandset.BrandSetRow;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** The specs that are to be brought to the shops, and how far. */
@Service
class ProgressTargets {

    private final BrandSetQueries sets;
    private final ScopeResolver scopes;

    ProgressTargets(BrandSetQueries sets, ScopeResolver scopes) {
        this.sets = sets;
        this.scopes = scopes;
    }

    /**
     * By spec code: those of the brand set asked for, else of every set the reader sees; a spec of several sets has its highest target.
     * Specs named one by one narrow them.
     */
    List<ProgressTarget> list(ReportParameters parameters, PlatformUser reader) {
        LocalDate day = parameters.period().lastDay();
        Map<String, ProgressTarget> targets = new TreeMap<>();
        of(parameters, reader, day)
                .filter(target ->
                        parameters.specs().all() || parameters.specs().specIds().contains(target.specId()))
                .forEach(target -> targets.merge(
                        target.specCode(),
                        target,
                        (one, other) -> one.target().compareTo(other.target()) < 0 ? other : one));
        return List.copyOf(targets.values());
    }

    private Stream<ProgressTarget> of(ReportParameters parameters, PlatformUser reader, LocalDate day) {
        SpecChoice choice = parameters.specs();
        if (choice.brandSetId() != null) {
            return targets(choice.brandSetId(), choice.members(), day);
        }
        OrganisationScope own = scopes.of(reader);
        return sets.listVisible(own, reader.staffId()).stream()
                .filter(set -> set.targets() > 0)
                .flatMap(set -> targets(set.id(), members(own, reader, set), day));
    }

    private List<SpecChoice.Member> members(OrganisationScope own, PlatformUser reader, BrandSetRow set) {
        return sets.listMembers(own, reader.staffId(), set.id());
    }

    private static Stream<ProgressTarget> targets(int setId, List<SpecChoice.Member> members, LocalDate day) {
        return members.stream()
                .flatMap(member -> member
                        .targetOn(day)
                        .map(target -> new ProgressTarget(
                                member.specId(), member.specCode(), member.specName(), target, setId))
                        .stream());
    }
}

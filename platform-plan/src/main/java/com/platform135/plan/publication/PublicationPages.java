package com.platform135.plan.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.plan.team.Deadlines;
import com.platform135.plan.team.TeamUnit;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** Makes what pages of either kind of plan show of its publication. */
@Component
public class PublicationPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final PublicationQueries queries;
    private final ScopeResolver scopes;
    private final Deadlines deadlines;
    private final Clock clock;

    public PublicationPages(PublicationQueries queries, ScopeResolver scopes, Deadlines deadlines, Clock clock) {
        this.queries = queries;
        this.scopes = scopes;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public String time(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).format(MINUTE);
    }

    /** Last day on which a plan beginning that day is in time. */
    public LocalDate due(PublicationKind kind, LocalDate from) {
        return kind == PublicationKind.MONTH_PLAN ? deadlines.ofMonth(YearMonth.from(from)) : deadlines.ofWeek(from);
    }

    /** The units of a scope with how far they are. */
    @Transactional(readOnly = true)
    public List<UnitStateView> units(OrganisationScope scope, PublicationKind kind, LocalDate from) {
        LocalDate due = due(kind, from);
        String period = PlanPaths.period(kind, from);
        return queries.listUnits(scope, kind, from).stream()
                .map(row -> new UnitStateView(
                        row.code(),
                        row.name(),
                        row.branch(),
                        row.writers(),
                        PlanState.of(row),
                        deadlines.isLate(due, row.firstPublishedAt()),
                        due,
                        row.version(),
                        row.publishedAt() == null ? null : time(row.publishedAt()),
                        row.readers(),
                        row.haveRead(),
                        row.taken(),
                        row.reviewer(),
                        PlanPaths.of(kind, row.code(), period)))
                .toList();
    }

    /** The same of one unit that the reader may see. */
    @Transactional(readOnly = true)
    public UnitStateView unit(TeamUnit unit, PublicationKind kind, LocalDate from) {
        return units(OrganisationScope.ofOrganisation(unit.id()), kind, from).get(0);
    }

    @Transactional(readOnly = true)
    public PublicationView view(PlatformUser user, PublishedPlan plan, FieldTexts texts, PageUrl here) {
        OrganisationScope scope = scopes.of(user);
        List<ReaderRow> readers = queries.listReaders(scope, plan.subjectId(), plan.version());
        Optional<ReaderRow> self =
                readers.stream().filter(row -> row.staffId() == user.staffId()).findFirst();
        boolean manager = user.is(StaffRole.CUSTOMER_MANAGER);
        return new PublicationView(
                plan.version(),
                plan.latest(),
                time(plan.publishedAt()),
                plan.publisher(),
                plan.note(),
                versions(scope, plan, here),
                known(user, plan, self)
                        .map(before -> difference(scope, plan, before, texts))
                        .orElse(null),
                manager ? List.of() : readers.stream().map(this::reader).toList(),
                (int) readers.stream()
                        .map(ReaderRow::readAt)
                        .filter(Objects::nonNull)
                        .count(),
                queries.listReviews(scope, plan.subjectId()).stream()
                        .map(this::review)
                        .toList(),
                self.isPresent() && self.get().readAt() == null,
                user.is(StaffRole.BRANCH_STAFF) && plan.isNewest(),
                takings(scope, plan));
    }

    /** The version to compare with: what the reader read before; for whoever isn't a reader, the one before. */
    private static Optional<Integer> known(PlatformUser user, PublishedPlan plan, Optional<ReaderRow> self) {
        if (user.is(StaffRole.CUSTOMER_MANAGER)) {
            return self.map(ReaderRow::readBefore);
        }
        return plan.version() > 1 ? Optional.of(plan.version() - 1) : Optional.empty();
    }

    private @Nullable DifferenceView difference(
            OrganisationScope scope, PublishedPlan plan, int before, FieldTexts texts) {
        return queries.find(scope, plan.kind(), plan.unitId(), plan.from(), before)
                .map(old -> DifferenceView.of(
                        before, Difference.between(plan.kind(), old.document(), plan.document()), texts))
                .orElse(null);
    }

    private List<PublicationView.VersionLink> versions(OrganisationScope scope, PublishedPlan plan, PageUrl here) {
        return queries.listVersions(scope, plan.subjectId()).stream()
                .map(row -> new PublicationView.VersionLink(
                        row.version(),
                        time(row.publishedAt()),
                        row.publisher(),
                        here.with("version", row.version() == plan.latest() ? null : String.valueOf(row.version()))
                                .toString(),
                        row.version() == plan.version()))
                .toList();
    }

    private PublicationView.ReaderView reader(ReaderRow row) {
        return new PublicationView.ReaderView(
                row.name(), row.readAt() == null ? null : time(row.readAt()), row.readBefore(), row.taken());
    }

    private PublicationView.ReviewView review(ReviewRow row) {
        return new PublicationView.ReviewView(
                row.version(),
                row.name(),
                "plan.publication.verdict." + row.verdict(),
                row.note(),
                time(row.reviewedAt()),
                row.verdict() == ReviewRow.Verdict.RETURNED);
    }

    private Map<String, List<PublicationView.TakingView>> takings(OrganisationScope scope, PublishedPlan plan) {
        Map<Integer, Document> versions = new HashMap<>();
        Function<Integer, Document> at =
                version -> queries.find(scope, plan.kind(), plan.unitId(), plan.from(), version)
                        .map(PublishedPlan::document)
                        .orElse(Document.empty());
        Map<String, List<PublicationView.TakingView>> byLine = new LinkedHashMap<>();
        for (TakingRow row : queries.listTakings(scope, plan.subjectId())) {
            boolean stale = row.version() != plan.version()
                    && !versions.computeIfAbsent(row.version(), at)
                            .find(row.lineId())
                            .equals(plan.document().find(row.lineId()));
            byLine.computeIfAbsent(row.lineId().toString(), id -> new ArrayList<>())
                    .add(new PublicationView.TakingView(
                            row.staffId(), row.name(), row.note(), time(row.takenAt()), stale));
        }
        return byLine;
    }
}

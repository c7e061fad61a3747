package com.platform135.plan.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.Ids;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.plan.team.MemberRow;
import com.platform135.plan.team.TeamQueries;
import com.platform135.plan.team.TeamUnit;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/**
 * What the pages of both kinds of plan show alike.
 *
 * @param <P> the plan as it is being written
 */
public abstract class PlanPages<P extends PlanDraft> {

    protected final PublicationPages parts;
    protected final PublicationQueries publications;
    protected final TeamQueries teams;
    protected final ScopeResolver scopes;
    protected final DocumentTexts documents;
    protected final Clock clock;

    private final PublicationKind kind;
    private final PlanWriting<P, ?> drafts;
    private final PlanTools tools;

    protected PlanPages(PublicationKind kind, PlanWriting<P, ?> drafts, PlanTools tools) {
        this.kind = kind;
        this.drafts = drafts;
        this.tools = tools;
        this.parts = tools.parts();
        this.publications = tools.publications();
        this.teams = tools.teams();
        this.scopes = tools.scopes();
        this.documents = tools.documents();
        this.clock = tools.clock();
    }

    /** The month or week that a day is in. */
    protected abstract Period around(LocalDate day);

    /** The words for what these versions of a plan say. */
    protected abstract FieldTexts texts(Locale locale, LocalDate from, Document... shown);

    @Transactional(readOnly = true)
    public UnitListView list(OrganisationScope scope, LocalDate from, PageUrl url, Locale locale) {
        List<UnitStateView> units = parts.units(scope, kind, from);
        return new UnitListView(
                heading(null, from, PageUrl.of(kind.path()).with("org", url.get("org")), null, locale),
                units,
                (int) units.stream().filter(unit -> unit.version() != null).count(),
                (int) units.stream().filter(UnitStateView::isMissing).count());
    }

    /** What the two sides have saved and want to save. */
    @Transactional(readOnly = true)
    public Collision collision(TeamUnit unit, LocalDate from, Document base, Document mine) {
        Document theirs = drafts.find(unit, from).map(PlanDraft::document).orElse(Document.empty());
        return new Collision(kind, base, mine, theirs);
    }

    @Transactional(readOnly = true)
    public CollisionView collisionView(
            TeamUnit unit,
            LocalDate from,
            Collision collision,
            CollisionView.@Nullable Publishing publishing,
            Locale locale) {
        P theirs = drafts.find(unit, from).orElseThrow(NotFoundException::new);
        PageUrl here = editHref(unit, from);
        return new CollisionView(
                kind.keys() + ".title",
                here.to(kind.path() + "/merge").toString(),
                here.toString(),
                theirs.changedBy(),
                saved(theirs),
                theirs.revision(),
                documents.write(collision.base()),
                documents.write(collision.mine()),
                CollisionView.choices(collision, texts(locale, from, collision.mine(), collision.theirs())),
                publishing);
    }

    /** Staff ids of the unit's customer managers. */
    @Transactional(readOnly = true)
    public Set<Integer> team(PlatformUser user, TeamUnit unit) {
        return teams.listMembers(scopes.of(user), unit.id(), StaffRole.CUSTOMER_MANAGER).stream()
                .map(MemberRow::staffId)
                .collect(Collectors.toSet());
    }

    /** What of the draft isn't published yet; null where there is nothing to compare. */
    protected @Nullable DifferenceView difference(
            Optional<PublishedPlan> published, Optional<P> draft, LocalDate from, Locale locale) {
        if (published.isEmpty() || draft.isEmpty()) {
            return null;
        }
        Document before = published.get().document();
        Document now = draft.get().document();
        return DifferenceView.of(
                published.get().version(), Difference.between(kind, before, now), texts(locale, from, before, now));
    }

    /** An earlier plan's entries as new ones. */
    protected static Document again(PlanDraft last) {
        Document old = last.document();
        return new Document(
                old.fields(),
                old.entries().stream()
                        .map(entry -> new Document.Entry(Ids.next(), entry.fields()))
                        .toList());
    }

    protected HeadingView heading(
            @Nullable TeamUnit unit, LocalDate from, PageUrl url, @Nullable String listHref, Locale locale) {
        Function<LocalDate, String> to = day -> url.with(
                        PlanPaths.parameter(kind),
                        PlanPaths.period(kind, around(day).start()))
                .toString();
        return new HeadingView(
                unit == null ? null : parts.unit(unit, kind, from),
                unit == null ? null : unit.id(),
                kind.word(),
                from.toString(),
                tools.names().name(around(from), locale),
                to.apply(from.minusDays(1)),
                to.apply(around(from).endExclusive()),
                to.apply(LocalDate.now(clock)),
                listHref);
    }

    protected String saved(PlanDraft plan) {
        return parts.time(plan.changedAt().atZone(clock.getZone()).toOffsetDateTime());
    }

    /** Writing, filled with the plan before; null where there is none. */
    protected @Nullable String copyHref(TeamUnit unit, LocalDate from) {
        LocalDate last = around(from.minusDays(1)).start();
        return drafts.find(unit, last).isEmpty()
                ? null
                : editHref(unit, from)
                        .with("copy", PlanPaths.period(kind, last))
                        .toString();
    }

    protected PageUrl editHref(TeamUnit unit, LocalDate from) {
        return PlanPaths.url(kind, unit.code(), PlanPaths.period(kind, from)).to(kind.path() + "/edit");
    }

    protected String listHref(LocalDate from) {
        return PageUrl.of(kind.path())
                .with(PlanPaths.parameter(kind), PlanPaths.period(kind, from))
                .toString();
    }
}

package com.platform135.evaluate.review;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.db.visit.MatterState;
import com.platform135.db.visit.VisitPoint;
import com.platform135.evaluate.escalation.EscalationQueries;
import com.platform135.evaluate.escalation.EscalationRow;
import com.platform135.evaluate.escalation.EscalationService;
import com.platform135.evaluate.review.VisitView.MatterView;
import com.platform135.evaluate.visits.Neighbours;
import com.platform135.evaluate.visits.ReviewState;
import com.platform135.evaluate.visits.VisitFilter;
import com.platform135.evaluate.visits.VisitQueries;
import com.platform135.evaluate.visits.VisitTabs;
import com.platform135.evaluate.visits.VisitTexts;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.thread.ThreadStrips;

/** What the page of one visit shows. */
@Service
class VisitPages {

    private final ReviewQueries queries;
    private final VisitParts parts;
    private final VisitQueries lists;
    private final EscalationQueries escalations;
    private final VisitChanges changes;
    private final ShopFigures figures;
    private final ThreadStrips threads;
    private final ScopeResolver scopes;
    private final VisitTexts texts;
    private final Clock clock;

    VisitPages(
            ReviewQueries queries,
            VisitParts parts,
            VisitQueries lists,
            EscalationQueries escalations,
            VisitChanges changes,
            ShopFigures figures,
            ThreadStrips threads,
            ScopeResolver scopes,
            VisitTexts texts,
            Clock clock) {
        this.queries = queries;
        this.parts = parts;
        this.lists = lists;
        this.escalations = escalations;
        this.changes = changes;
        this.figures = figures;
        this.threads = threads;
        this.scopes = scopes;
        this.texts = texts;
        this.clock = clock;
    }

    /** The first visit that waits in the list; empty where none does. */
    @Transactional(readOnly = true)
    public Optional<String> firstWaiting(ReportPage list) {
        VisitFilter waiting = VisitFilter.of(list).waiting();
        PageUrl queue = list.url().with("review", ReviewState.WAITING.key());
        return lists.findFirst(waiting).map(id -> page(queue, id));
    }

    /** The visit after this one among those that wait. */
    @Transactional(readOnly = true)
    public Optional<String> next(ReportPage list, UUID visitId) {
        return Optional.ofNullable(
                        lists.neighbours(VisitFilter.of(list), visitId).next())
                .map(id -> page(list.url(), id));
    }

    @Transactional(readOnly = true)
    public VisitView view(PlatformUser reader, UUID visitId, ReportPage list, Locale locale) {
        OrganisationScope scope = scopes.of(reader);
        LocalDate today = LocalDate.now(clock);
        VisitHeadRow visit = queries.findVisit(scope, visitId, today).orElseThrow(NotFoundException::new);
        List<VisitParts.Finding> findings = parts.findings(visit);
        List<VisitParts.Matter> matters = parts.matters(visit);
        List<VisitParts.Said> talk = parts.talk(visit);
        VisitParts.Said review = talk.stream()
                .filter(said -> Objects.equals(said.version(), visit.version()))
                .findFirst()
                .orElse(null);
        ReviewState state =
                review == null ? ReviewState.WAITING : ReviewState.valueOf(String.valueOf(review.verdict()));
        boolean mine = visit.staffId() == reader.staffId();
        String query = list.url().toString();
        return new VisitView(
                visit,
                texts.minute(visit.startedAt()),
                texts.minute(visit.receivedAt()),
                visit.endedAt() == null
                        ? null
                        : Duration.between(visit.startedAt(), visit.endedAt()).toMinutes(),
                texts.name("method", visit.method().name(), locale),
                texts.name("position", visit.positionState().name(), locale),
                Arrays.stream(visit.reasons().split(","))
                        .filter(code -> !code.isEmpty())
                        .map(code -> texts.name("reason", code, locale))
                        .toList(),
                figures.of(scope, visit.retailerId(), visit.visitDate()),
                points(findings, locale),
                matters(visit, matters, reader, today, locale),
                photos(visit),
                talk.stream().map(said -> said(said, locale)).toList(),
                changes.steps(visit, findings, matters, parts.versions(visit), locale),
                state,
                review == null ? null : review.author(),
                ReviewService.reviews(reader) && visit.own() && state == ReviewState.WAITING,
                mine ? "/execute/visits/" + visitId : null,
                place(list, visitId),
                threads.of(
                        new ThreadNode(ThreadStep.EXECUTE, "visit", visitId),
                        visit.shopName() + " " + texts.minute(visit.startedAt()),
                        reader),
                query.substring(list.url().path().length()),
                today);
    }

    private VisitView.Place place(ReportPage list, UUID visitId) {
        VisitFilter filter = VisitFilter.of(list);
        Neighbours around = lists.neighbours(filter, visitId);
        return new VisitView.Place(
                list.url().toString(),
                around.previous() == null ? null : page(list.url(), around.previous()),
                around.next() == null ? null : page(list.url(), around.next()),
                around.within() ? around.before() + 1 : 0,
                around.all(),
                filter.review() == ReviewState.WAITING);
    }

    private static String page(PageUrl list, UUID visitId) {
        return list.to(VisitTabs.LIST + "/" + visitId).toString();
    }

    private List<VisitView.Point> points(List<VisitParts.Finding> findings, Locale locale) {
        return Stream.of(VisitPoint.values())
                .map(point -> new VisitView.Point(
                        texts.name("point", point.name(), locale),
                        findings.stream()
                                .filter(finding -> finding.point() == point)
                                .map(finding -> new VisitView.Found(
                                        texts.name("finding", finding.code(), locale),
                                        finding.specName(),
                                        finding.note()))
                                .toList()))
                .filter(point -> !point.found().isEmpty())
                .toList();
    }

    private List<MatterView> matters(
            VisitHeadRow visit, List<VisitParts.Matter> matters, PlatformUser reader, LocalDate today, Locale locale) {
        Map<UUID, List<EscalationRow>> asked = escalations.listOfVisit(visit.retailerId(), visit.visitId()).stream()
                .collect(Collectors.groupingBy(EscalationRow::matterId));
        return matters.stream()
                .map(matter -> {
                    boolean open = matter.state() == MatterState.OPEN || matter.state() == MatterState.ESCALATED;
                    return new MatterView(
                            matter.matterId(),
                            texts.name("matter", matter.kind().name(), locale),
                            texts.name("state", matter.state().name(), locale),
                            tone(matter.state()),
                            matter.body(),
                            matter.specName(),
                            matter.dueOn(),
                            open && matter.dueOn() != null && matter.dueOn().isBefore(today),
                            matter.kept(),
                            matter.answer(),
                            matter.answeredByName(),
                            asked.getOrDefault(matter.matterId(), List.of()),
                            visit.own() && EscalationService.mayEscalate(reader, matter.kind(), matter.state()),
                            visit.own() && EscalationService.mayAnswer(reader, matter.kind(), matter.state()),
                            visit.own() && !matter.kept() && EscalationService.mayClose(reader, matter.state()),
                            visit.own()
                                    && !matter.kept()
                                    && EscalationService.mayReopen(reader, matter.state(), matter.doneByVisit()));
                })
                .toList();
    }

    private static String tone(MatterState state) {
        return switch (state) {
            case ESCALATED -> "act";
            case ANSWERED, DONE -> "ok";
            case OPEN, DROPPED -> "";
        };
    }

    private List<VisitView.PhotoView> photos(VisitHeadRow visit) {
        return parts.photos(visit).stream()
                .map(photo -> new VisitView.PhotoView(
                        photo.here() ? "/execute/visits/" + visit.visitId() + "/photos/" + photo.photoId() : null,
                        minute(photo)))
                .toList();
    }

    private @Nullable String minute(VisitParts.Photo photo) {
        return photo.takenAt() == null ? null : texts.minute(photo.takenAt());
    }

    private VisitView.SaidView said(VisitParts.Said said, Locale locale) {
        return new VisitView.SaidView(
                said.author(),
                "tools.role." + said.role(),
                texts.minute(said.saidAt()),
                said.verdict() == null ? null : texts.name("review", said.verdict(), locale),
                said.body());
    }
}

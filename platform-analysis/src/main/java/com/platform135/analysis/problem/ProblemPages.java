package com.platform135.analysis.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.organisation.Teams;
import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.form.Conflict;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.thread.ThreadStrips;

/** One problem: its page, its form, what its causes look like. */
@Service
class ProblemPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MOST_OPEN = 60;

    private final ProblemService service;
    private final ProblemQueries queries;
    private final ScopeResolver scopes;
    private final Teams teams;
    private final SpecCatalogue catalogue;
    private final ThreadStrips strips;
    private final MessageSource messages;
    private final Clock clock;

    ProblemPages(
            ProblemService service,
            ProblemQueries queries,
            ScopeResolver scopes,
            Teams teams,
            SpecCatalogue catalogue,
            ThreadStrips strips,
            MessageSource messages,
            Clock clock) {
        this.service = service;
        this.queries = queries;
        this.scopes = scopes;
        this.teams = teams;
        this.catalogue = catalogue;
        this.strips = strips;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ProblemView view(PlatformUser reader, UUID id, Locale locale) {
        OrganisationScope scope = scopes.of(reader);
        ProblemQueries.Head head = queries.findHead(scope, id).orElseThrow(NotFoundException::new);
        Problem problem = service.get(reader, id);
        boolean mine = ProblemService.writes(reader) && problem.isOf(reader);
        return new ProblemView(
                id,
                problem.revision(),
                problem.title(),
                problem.point(),
                problem.severity(),
                problem.state(),
                problem.description(),
                problem.area(),
                problem.raisedOn(),
                head.raisedBy(),
                head.unit(),
                head.managerName(),
                problem.outcome(),
                problem.closedOn(),
                age(problem),
                problem.changedAt().atZone(clock.getZone()).format(MINUTE),
                problem.changedBy(),
                mine,
                ProblemService.mayConfirm(reader, problem),
                mine ? next(problem.state()) : List.of(),
                causes(problem, mine && !problem.state().isOver(), locale),
                queries.listShops(scope, List.of(), problem.shops(), today()).stream()
                        .map(shop ->
                                new ProblemView.Concerned(shop.key(), shop.name(), "/tools/retailers/" + shop.key()))
                        .toList(),
                queries.listSpecs(List.of(), problem.specs()).stream()
                        .map(spec -> new ProblemView.Concerned(spec.key(), spec.name(), null))
                        .toList(),
                queries.listEvidence(id).stream().map(this::proof).toList(),
                queries.listComments(id).stream()
                        .map(said -> said(said, locale))
                        .toList(),
                strips.of(ProblemThread.node(id), problem.title(), reader));
    }

    /** The outline and its drawing, as they stand now. */
    @Transactional(readOnly = true)
    public ProblemView.Causes causes(PlatformUser reader, UUID id, Locale locale) {
        Problem problem = service.get(reader, id);
        return causes(problem, problem.isOf(reader) && !problem.state().isOver(), locale);
    }

    /** The outline as somebody typed it, drawn upon the problem as it stands now. */
    @Transactional(readOnly = true)
    public ProblemView.Causes causes(PlatformUser reader, UUID id, List<Cause> typed) {
        Problem problem = service.get(reader, id);
        return drawn(problem, true, Cause.settled(typed), List.of());
    }

    /** Both outlines where somebody was faster. */
    @Transactional(readOnly = true)
    public Conflict causeConflict(PlatformUser reader, UUID id, List<Cause> typed) {
        Problem problem = service.get(reader, id);
        return Conflict.by(problem.changedBy())
                .field("analysis.problem.causes", outline(problem.causes()), outline(Cause.settled(typed)))
                .build();
    }

    @Transactional(readOnly = true)
    public ProblemForm form(PlatformUser reader, UUID id) {
        Problem problem = service.get(reader, id);
        return ProblemForm.of(
                problem,
                queries.listShops(scopes.of(reader), List.of(), problem.shops(), today()),
                queries.listSpecs(List.of(), problem.specs()));
    }

    @Transactional(readOnly = true)
    public Conflict conflict(PlatformUser reader, UUID id, ProblemForm typed, Locale locale) {
        Problem problem = service.get(reader, id);
        OrganisationScope scope = scopes.of(reader);
        return Conflict.by(problem.changedBy())
                .field("analysis.problem.field.title", problem.title(), ProblemForm.trimmed(typed.title()))
                .field(
                        "analysis.problem.field.point",
                        name("point", problem.point(), locale),
                        name("point", typed.chosenPoint(), locale))
                .field(
                        "analysis.problem.field.severity",
                        name("severity", problem.severity(), locale),
                        name("severity", typed.chosenSeverity(), locale))
                .field(
                        "analysis.problem.field.description",
                        problem.description(),
                        ProblemForm.trimmed(typed.description()))
                .field("analysis.problem.field.area", problem.area(), ProblemForm.trimmed(typed.area()))
                .field(
                        "analysis.problem.field.shops",
                        keys(queries.listShops(scope, List.of(), problem.shops(), today())),
                        String.join(" ", typed.allLicences()))
                .field(
                        "analysis.problem.field.specs",
                        keys(queries.listSpecs(List.of(), problem.specs())),
                        String.join(" ", typed.allCodes()))
                .build();
    }

    @Transactional(readOnly = true)
    public int revision(PlatformUser reader, UUID id) {
        return service.get(reader, id).revision();
    }

    @Transactional(readOnly = true)
    public ProblemEditView edit(
            PlatformUser user,
            @Nullable UUID id,
            ProblemForm form,
            TickedEvidence.@Nullable Found found,
            Locale locale) {
        return new ProblemEditView(
                id,
                id == null ? ProblemListPages.PATH : ProblemService.path(id) + "/edit",
                id == null ? ProblemListPages.PATH : ProblemService.path(id),
                options("point", VisitPoint.values(), locale),
                options("severity", Severity.values(), locale),
                managers(user, locale),
                Stream.of(Bones.values())
                        .map(bones -> new FormOption(bones.name(), String.join(" / ", bones.names(messages, locale))))
                        .toList(),
                queries.listShops(scopes.of(user), form.allLicences(), List.of(), today()),
                queries.listSpecs(form.allCodes(), List.of()),
                catalogue.listAll().stream()
                        .map(spec -> new FormOption(spec.code(), spec.name()))
                        .toList(),
                found == null ? null : new ProblemEditView.Ticked(found.fields(), found.evidence(), open(user)));
    }

    /** The draft; null if something is wrong, which the errors say then. */
    @Transactional(readOnly = true)
    public @Nullable ProblemDraft check(PlatformUser user, ProblemForm form, Errors errors) {
        form.check(errors);
        List<ConcernedRow> shops = queries.listShops(scopes.of(user), form.allLicences(), List.of(), today());
        List<ConcernedRow> specs = queries.listSpecs(form.allCodes(), List.of());
        refuseUnknown("addShops", form.allLicences(), shops, errors);
        refuseUnknown("addSpecs", form.allCodes(), specs, errors);
        if (errors.hasErrors()) {
            return null;
        }
        return new ProblemDraft(
                form.chosenPoint(),
                form.chosenSeverity(),
                ProblemForm.trimmed(form.title()),
                ProblemForm.trimmed(form.description()),
                ProblemForm.trimmed(form.area()),
                manager(user, form),
                ids(shops),
                ids(specs));
    }

    /** Retailer ids of the licences that the user looks after. */
    @Transactional(readOnly = true)
    public Set<Integer> shopIds(PlatformUser user, Collection<String> licences) {
        return ids(queries.listShops(scopes.of(user), licences, List.of(), today()));
    }

    @Transactional(readOnly = true)
    public Set<Integer> specIds(Collection<String> codes) {
        return ids(queries.listSpecs(codes, List.of()));
    }

    /** Names of the bones a new one begins with. */
    List<String> bones(ProblemForm form, Locale locale) {
        return Bones.find(ProblemForm.trimmed(form.bones())).names(messages, locale);
    }

    private ProblemView.Causes causes(Problem problem, boolean editable, Locale locale) {
        boolean bare = problem.causes().stream().allMatch(Cause::isBone);
        List<String> presets = editable && bare
                ? Stream.of(Bones.values())
                        .map(bones -> String.join("\n", bones.names(messages, locale)))
                        .toList()
                : List.of();
        return drawn(problem, editable, problem.causes(), presets);
    }

    private static ProblemView.Causes drawn(
            Problem problem, boolean editable, List<Cause> causes, List<String> presets) {
        return new ProblemView.Causes(
                problem.id(),
                problem.revision(),
                editable,
                causes.stream()
                        .map(cause -> new ProblemView.Entry(cause.id(), cause.depth(), cause.words()))
                        .toList(),
                Fishbone.of(problem.title(), causes),
                presets);
    }

    private static List<ProblemState> next(ProblemState state) {
        return switch (state) {
            case OPEN -> List.of(ProblemState.TAKEN, ProblemState.CLOSED, ProblemState.DROPPED);
            case PLANNED -> List.of(ProblemState.TAKEN, ProblemState.CLOSED, ProblemState.DROPPED);
            case TAKEN -> List.of(ProblemState.CLOSED, ProblemState.DROPPED);
            case CLOSED, DROPPED -> List.of(ProblemState.OPEN);
        };
    }

    private List<FormOption> managers(PlatformUser user, Locale locale) {
        if (!user.is(StaffRole.MARKET_MANAGER)) {
            return List.of();
        }
        List<FormOption> options = new ArrayList<>();
        options.add(new FormOption("", text("analysis.problem.field.manager.self", locale)));
        teams.listCustomerManagersOf(user.staffId())
                .forEach(member -> options.add(new FormOption(String.valueOf(member.staffId()), member.name())));
        return options;
    }

    private @Nullable Integer manager(PlatformUser user, ProblemForm form) {
        if (!user.is(StaffRole.MARKET_MANAGER)) {
            return user.is(StaffRole.CUSTOMER_MANAGER)
                            && !ProblemForm.trimmed(form.manager()).isEmpty()
                    ? Integer.valueOf(user.staffId())
                    : null;
        }
        return teams.listCustomerManagersOf(user.staffId()).stream()
                .map(Teams.Member::staffId)
                .filter(staffId -> String.valueOf(staffId).equals(form.manager()))
                .findFirst()
                .orElse(null);
    }

    /** Problems of the user's own that rows may be added to. */
    private List<FormOption> open(PlatformUser user) {
        Set<ProblemState> unfinished = Arrays.stream(ProblemState.values())
                .filter(state -> !state.isOver())
                .collect(Collectors.toCollection(TreeSet::new));
        return queries.listWaiting(scopes.of(user), unfinished, MOST_OPEN * 4).stream()
                .filter(problem -> problem.staffId() == user.staffId()
                        || Integer.valueOf(user.staffId()).equals(problem.managerId()))
                .limit(MOST_OPEN)
                .map(problem -> new FormOption(problem.problemId().toString(), problem.title()))
                .toList();
    }

    private ProblemView.Proof proof(EvidenceRow row) {
        KeptEvidence evidence = row.evidence();
        return new ProblemView.Proof(
                row.id(),
                evidence.title(),
                evidence.columns(),
                evidence.rows(),
                String.join("；", evidence.conditions()),
                evidence.notes(),
                evidence.asOf(),
                evidence.more(),
                evidence.address(),
                minute(row.takenAt()),
                row.takenBy());
    }

    private ProblemView.Said said(CommentRow row, Locale locale) {
        return new ProblemView.Said(
                row.name(),
                text("tools.role." + row.role(), locale),
                minute(row.commentedAt()),
                row.kind(),
                row.state() == null ? null : text("analysis.problem.state." + row.state(), locale),
                row.body());
    }

    private String minute(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).format(MINUTE);
    }

    private int age(Problem problem) {
        LocalDate until = Objects.requireNonNullElse(problem.closedOn(), today());
        return (int) (until.toEpochDay() - problem.raisedOn().toEpochDay());
    }

    private List<FormOption> options(String kind, Enum<?>[] values, Locale locale) {
        return Stream.of(values)
                .map(value -> new FormOption(value.name(), name(kind, value, locale)))
                .toList();
    }

    private static void refuseUnknown(String field, Set<String> wanted, List<ConcernedRow> found, Errors errors) {
        Set<String> unknown = new TreeSet<>(wanted);
        found.forEach(row -> unknown.remove(row.key()));
        if (!unknown.isEmpty()) {
            errors.rejectValue(field, "analysis.problem.error.unknown", new Object[] {String.join(" ", unknown)}, null);
        }
    }

    private static String outline(List<Cause> causes) {
        return causes.stream()
                .map(cause -> "　".repeat(cause.depth()) + cause.words())
                .collect(Collectors.joining("；"));
    }

    private static Set<Integer> ids(List<ConcernedRow> rows) {
        return rows.stream().map(ConcernedRow::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String keys(List<ConcernedRow> rows) {
        return rows.stream().map(ConcernedRow::key).collect(Collectors.joining(" "));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String name(String kind, Enum<?> value, Locale locale) {
        return text("analysis.problem." + kind + "." + value.name(), locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

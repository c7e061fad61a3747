package com.platform135.plan.week;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.Ids;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.plan.publication.Collision;
import com.platform135.plan.publication.CollisionView;
import com.platform135.plan.publication.Difference;
import com.platform135.plan.publication.DifferenceView;
import com.platform135.plan.publication.Document;
import com.platform135.plan.publication.DocumentTexts;
import com.platform135.plan.publication.HeadingView;
import com.platform135.plan.publication.PlanPaths;
import com.platform135.plan.publication.PublicationKind;
import com.platform135.plan.publication.PublicationPages;
import com.platform135.plan.publication.PublicationQueries;
import com.platform135.plan.publication.PublicationView;
import com.platform135.plan.publication.PublicationView.TakingView;
import com.platform135.plan.publication.PublishedPlan;
import com.platform135.plan.publication.UnitStateView;
import com.platform135.plan.team.MemberRow;
import com.platform135.plan.team.ShopRow;
import com.platform135.plan.team.TeamQueries;
import com.platform135.plan.team.TeamUnit;
import com.platform135.plan.team.TeamUnits;
import com.platform135.plan.week.WeekPlanView.DayView;
import com.platform135.plan.week.WeekPlanView.ItemView;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.filter.PeriodChoice;
import com.platform135.tools.filter.PeriodNames;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** What the pages of 市场经理周工作安排 show. */
@Service
class WeekPages {

    static final String PATH = "/plan/team-week";

    private static final PublicationKind KIND = PublicationKind.WEEK_PLAN;
    private static final int SHOPS_FOUND = 12;

    private final WeekPlanService service;
    private final PublicationQueries publications;
    private final PublicationPages parts;
    private final TeamQueries teams;
    private final ScopeResolver scopes;
    private final DocumentTexts documents;
    private final PeriodNames names;
    private final MessageSource messages;
    private final Clock clock;

    WeekPages(
            WeekPlanService service,
            PublicationQueries publications,
            PublicationPages parts,
            TeamQueries teams,
            ScopeResolver scopes,
            DocumentTexts documents,
            PeriodNames names,
            MessageSource messages,
            Clock clock) {
        this.service = service;
        this.publications = publications;
        this.parts = parts;
        this.teams = teams;
        this.scopes = scopes;
        this.documents = documents;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    /** Monday of the week an address means: of a longer period the one that today is in, or the period's first. */
    LocalDate monday(PageUrl url) {
        LocalDate today = LocalDate.now(clock);
        String named = url.get("period");
        if (named != null) {
            try {
                return Period.weekOf(Period.parse(named).start()).start();
            } catch (IllegalArgumentException unreadable) {
                throw BadRequestException.forValue("period", named);
            }
        }
        Period period = PeriodChoice.from(url, today);
        return Period.weekOf(period.contains(today) ? today : period.start()).start();
    }

    @Transactional(readOnly = true)
    WeekListView list(OrganisationScope scope, LocalDate monday, PageUrl url, Locale locale) {
        List<UnitStateView> units = parts.units(scope, KIND, monday);
        return new WeekListView(
                heading(null, monday, PageUrl.of(PATH).with("org", url.get("org")), null, locale),
                units,
                (int) units.stream().filter(unit -> unit.version() != null).count(),
                (int) units.stream().filter(UnitStateView::isMissing).count());
    }

    /**
     * @param version null: the newest
     * @throws NotFoundException if there is no such version
     */
    @Transactional(readOnly = true)
    WeekPlanView read(PlatformUser user, TeamUnit unit, LocalDate monday, @Nullable Integer version, Locale locale) {
        Optional<PublishedPlan> plan = publications.find(scopes.of(user), KIND, unit.id(), monday, version);
        if (plan.isEmpty() && version != null) {
            throw new NotFoundException();
        }
        boolean writer = TeamUnits.mayWrite(user, unit);
        boolean seesOne = writer || user.is(StaffRole.CUSTOMER_MANAGER);
        Optional<WeekPlan> draft = writer ? service.find(unit, monday) : Optional.empty();
        PageUrl here = PlanPaths.url(KIND, unit.code(), PlanPaths.period(KIND, monday));
        Document document = plan.map(PublishedPlan::document).orElse(Document.empty());
        WeekTexts texts = texts(locale, monday, document);
        @Nullable
        PublicationView publication =
                plan.map(published -> parts.view(user, published, texts, here)).orElse(null);
        return new WeekPlanView(
                heading(unit, monday, here.without("period"), seesOne ? null : listHref(monday), locale),
                publication,
                document.text("focus"),
                plan.isEmpty() || publication == null ? List.of() : days(user, plan.get(), publication, texts),
                writer,
                draft.map(open -> Difference.between(KIND, document, open.document())
                                .count())
                        .orElse(0),
                editHref(unit, monday).toString(),
                writer && draft.isEmpty() ? copyHref(unit, monday) : null,
                draft.map(this::saved).orElse(null),
                here.toString());
    }

    /** The draft as a form, or a new one, filled with another week's plan if wanted. */
    @Transactional(readOnly = true)
    WeekForm form(TeamUnit unit, LocalDate monday, @Nullable LocalDate copied) {
        Optional<WeekPlan> draft = service.find(unit, monday);
        if (draft.isPresent()) {
            Document document = draft.get().document();
            return WeekForm.of(document, draft.get().revision(), documents.write(document));
        }
        Document filled = copied == null
                ? Document.empty()
                : service.find(unit, copied).map(WeekPages::again).orElse(Document.empty());
        return WeekForm.of(filled, null, documents.write(Document.empty()));
    }

    /** @param blanks empty items offered on every day; a day without items has one anyway */
    @Transactional(readOnly = true)
    WeekEditView edit(PlatformUser user, TeamUnit unit, LocalDate monday, WeekForm form, int blanks, Locale locale) {
        OrganisationScope scope = scopes.of(user);
        Optional<PublishedPlan> published = publications.find(scope, KIND, unit.id(), monday, null);
        Optional<WeekPlan> draft = service.find(unit, monday);
        PageUrl here = editHref(unit, monday);
        List<Integer> shops = form.written().stream()
                .flatMap(item -> item.shopIds().stream())
                .distinct()
                .toList();
        return new WeekEditView(
                heading(unit, monday, here.without("period"), null, locale),
                here.toString(),
                PlanPaths.of(KIND, unit.code(), PlanPaths.period(KIND, monday)),
                draft.isEmpty() && form.written().isEmpty() ? copyHref(unit, monday) : null,
                editDays(form, blanks, texts(locale, monday)),
                Arrays.stream(ItemKind.values())
                        .map(kind -> new FormOption(kind.name(), message(kind.key(), locale)))
                        .toList(),
                teams.listMembers(scope, unit.id(), StaffRole.CUSTOMER_MANAGER).stream()
                        .map(member -> new FormOption(String.valueOf(member.staffId()), member.name()))
                        .toList(),
                teams.namesOfShops(shops),
                published.map(PublishedPlan::version).orElse(null),
                difference(published, draft, monday, locale),
                draft.map(this::saved).orElse(null),
                PageUrl.of(PATH + "/shops").with("org", unit.code()).toString(),
                "week-plan:" + unit.code() + ":" + monday);
    }

    @Transactional(readOnly = true)
    Collision collision(TeamUnit unit, LocalDate monday, Document base, Document mine) {
        Document theirs = service.find(unit, monday).map(WeekPlan::document).orElse(Document.empty());
        return new Collision(KIND, base, mine, theirs);
    }

    @Transactional(readOnly = true)
    CollisionView collisionView(
            TeamUnit unit,
            LocalDate monday,
            Collision collision,
            CollisionView.@Nullable Publishing publishing,
            Locale locale) {
        WeekPlan theirs = service.find(unit, monday).orElseThrow(NotFoundException::new);
        PageUrl here = editHref(unit, monday);
        return new CollisionView(
                "plan.week.title",
                here.to(PATH + "/merge").toString(),
                here.toString(),
                theirs.changedBy(),
                saved(theirs),
                theirs.revision(),
                documents.write(collision.base()),
                documents.write(collision.mine()),
                CollisionView.choices(collision, texts(locale, monday, collision.mine(), collision.theirs())),
                publishing);
    }

    /** Staff ids of the unit's customer managers. */
    @Transactional(readOnly = true)
    Set<Integer> team(PlatformUser user, TeamUnit unit) {
        return teams.listMembers(scopes.of(user), unit.id(), StaffRole.CUSTOMER_MANAGER).stream()
                .map(MemberRow::staffId)
                .collect(Collectors.toSet());
    }

    /** Those of the shops typed that the unit looks after in that week. */
    @Transactional(readOnly = true)
    Set<Integer> shops(PlatformUser user, TeamUnit unit, LocalDate monday, WeekForm form) {
        List<Integer> typed = form.written().stream()
                .flatMap(item -> item.shopIds().stream())
                .distinct()
                .toList();
        return teams.listShops(scopes.of(user), unit.id(), typed, monday).stream()
                .map(ShopRow::retailerId)
                .collect(Collectors.toSet());
    }

    /** Shops of the unit by licence number, part of the name, or pinyin initials. */
    @Transactional(readOnly = true)
    List<ShopRow> findShops(PlatformUser user, TeamUnit unit, String text) {
        return text.isBlank()
                ? List.of()
                : teams.findShops(scopes.of(user), unit.id(), text.strip(), LocalDate.now(clock), SHOPS_FOUND);
    }

    /** What the items' texts find, by the number of the item in the form. */
    @Transactional(readOnly = true)
    Map<Integer, List<ShopRow>> findShops(PlatformUser user, TeamUnit unit, WeekForm form) {
        List<WeekForm.Item> written = form.written();
        Map<Integer, List<ShopRow>> found = new HashMap<>();
        for (int i = 0; i < written.size(); i++) {
            String text = written.get(i).find();
            if (text != null && !text.isBlank()) {
                found.put(i, findShops(user, unit, text));
            }
        }
        return found;
    }

    private List<DayView> days(PlatformUser user, PublishedPlan plan, PublicationView publication, WeekTexts texts) {
        Map<UUID, Integer> visits = publications.listServed(scopes.of(user), plan.subjectId()).stream()
                .collect(Collectors.toMap(PublicationQueries.ServedRow::entryId, PublicationQueries.ServedRow::visits));
        Map<String, String> changes = publication.difference() == null
                ? Map.of()
                : publication.difference().entries().stream()
                        .collect(Collectors.toMap(DifferenceView.EntryView::id, DifferenceView.EntryView::change));
        LocalDate today = LocalDate.now(clock);
        return IntStream.rangeClosed(1, WeekForm.LAST_DAY)
                .mapToObj(day -> {
                    LocalDate date = plan.from().plusDays(day - 1L);
                    return new DayView(
                            day,
                            texts.day(day),
                            date.equals(today),
                            date.isBefore(today),
                            plan.document().entries().stream()
                                    .filter(entry -> entry.text("day").equals(String.valueOf(day)))
                                    .sorted(Comparator.comparing(entry -> entry.text("from")))
                                    .map(entry -> item(user, entry, publication, texts, changes, visits))
                                    .toList());
                })
                .toList();
    }

    private static ItemView item(
            PlatformUser user,
            Document.Entry entry,
            PublicationView publication,
            WeekTexts texts,
            Map<String, String> changes,
            Map<UUID, Integer> visits) {
        String id = entry.id().toString();
        List<TakingView> takings = publication.takings(id);
        return new ItemView(
                id,
                entry.text("kind"),
                "plan.week.kind." + entry.text("kind"),
                WeekTexts.hours(entry),
                texts.value("managers", entry.text("managers")),
                texts.value("shops", entry.text("shops")),
                entry.text("location"),
                entry.text("note"),
                changes.get(id),
                user.is(StaffRole.CUSTOMER_MANAGER) && entry.concerns(user.staffId()),
                takings.stream()
                        .filter(taking -> taking.staffId() == user.staffId())
                        .findFirst()
                        .orElse(null),
                takings,
                visits.getOrDefault(entry.id(), 0));
    }

    private static List<WeekEditView.DayView> editDays(WeekForm form, int blanks, WeekTexts texts) {
        List<WeekForm.Item> written = form.written();
        List<WeekEditView.DayView> days = new ArrayList<>();
        int next = written.size();
        for (int day = 1; day <= WeekForm.LAST_DAY; day++) {
            List<WeekEditView.NumberedItem> items = new ArrayList<>();
            for (int i = 0; i < written.size(); i++) {
                if (written.get(i).weekday() == day) {
                    items.add(new WeekEditView.NumberedItem(i, written.get(i)));
                }
            }
            for (int blank = items.isEmpty() ? -1 : 0; blank < blanks; blank++) {
                items.add(new WeekEditView.NumberedItem(next++, WeekForm.Item.blank(day)));
            }
            days.add(new WeekEditView.DayView(day, texts.day(day), items));
        }
        return days;
    }

    private @Nullable DifferenceView difference(
            Optional<PublishedPlan> published, Optional<WeekPlan> draft, LocalDate monday, Locale locale) {
        if (published.isEmpty() || draft.isEmpty()) {
            return null;
        }
        Document before = published.get().document();
        Document now = draft.get().document();
        return DifferenceView.of(
                published.get().version(), Difference.between(KIND, before, now), texts(locale, monday, before, now));
    }

    /** Last week's items as new ones, on the same days. */
    private static Document again(WeekPlan last) {
        Document old = last.document();
        return new Document(
                old.fields(),
                old.entries().stream()
                        .map(entry -> new Document.Entry(Ids.next(), entry.fields()))
                        .toList());
    }

    private HeadingView heading(
            @Nullable TeamUnit unit, LocalDate monday, PageUrl url, @Nullable String listHref, Locale locale) {
        Function<LocalDate, String> to =
                other -> url.with("period", PlanPaths.period(KIND, other)).toString();
        return new HeadingView(
                unit == null ? null : parts.unit(unit, KIND, monday),
                unit == null ? null : unit.id(),
                KIND.word(),
                monday.toString(),
                names.name(Period.weekOf(monday), locale),
                to.apply(monday.minusWeeks(1)),
                to.apply(monday.plusWeeks(1)),
                to.apply(Period.weekOf(LocalDate.now(clock)).start()),
                listHref);
    }

    private String saved(WeekPlan plan) {
        return parts.time(plan.changedAt().atZone(clock.getZone()).toOffsetDateTime());
    }

    private @Nullable String copyHref(TeamUnit unit, LocalDate monday) {
        LocalDate last = monday.minusWeeks(1);
        return service.find(unit, last).isEmpty()
                ? null
                : editHref(unit, monday)
                        .with("copy", PlanPaths.period(KIND, last))
                        .toString();
    }

    private static PageUrl editHref(TeamUnit unit, LocalDate monday) {
        return PlanPaths.url(KIND, unit.code(), PlanPaths.period(KIND, monday)).to(PATH + "/edit");
    }

    private static String listHref(LocalDate monday) {
        return PageUrl.of(PATH).with("period", PlanPaths.period(KIND, monday)).toString();
    }

    private WeekTexts texts(Locale locale, LocalDate monday, Document... shown) {
        return new WeekTexts(
                messages,
                locale,
                monday,
                teams.namesOfPeople(ids(Document.MANAGERS, shown)),
                teams.namesOfShops(ids("shops", shown)));
    }

    private static Collection<Integer> ids(String field, Document... shown) {
        return Stream.of(shown)
                .flatMap(document -> document.entries().stream())
                .flatMap(entry -> entry.ids(field).stream())
                .collect(Collectors.toSet());
    }

    private String message(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, locale));
    }
}

package com.platform135.plan.week;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.plan.publication.Difference;
import com.platform135.plan.publication.DifferenceView;
import com.platform135.plan.publication.Document;
import com.platform135.plan.publication.PlanPages;
import com.platform135.plan.publication.PlanPaths;
import com.platform135.plan.publication.PlanTools;
import com.platform135.plan.publication.PublicationKind;
import com.platform135.plan.publication.PublicationQueries;
import com.platform135.plan.publication.PublicationView;
import com.platform135.plan.publication.PublicationView.TakingView;
import com.platform135.plan.publication.PublishedPlan;
import com.platform135.plan.team.ShopRow;
import com.platform135.plan.team.TeamUnit;
import com.platform135.plan.team.TeamUnits;
import com.platform135.plan.week.WeekPlanView.DayView;
import com.platform135.plan.week.WeekPlanView.ItemView;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.filter.PeriodChoice;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** What the pages of 市场经理周工作安排 show. */
@Service
class WeekPages extends PlanPages<WeekPlan> {

    static final String PATH = "/plan/team-week";

    private static final PublicationKind KIND = PublicationKind.WEEK_PLAN;
    private static final int SHOPS_FOUND = 12;

    private final WeekPlanService service;
    private final MessageSource messages;

    WeekPages(PlanTools tools, WeekPlanService service, MessageSource messages) {
        super(KIND, service, tools);
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected Period around(LocalDate day) {
        return Period.weekOf(day);
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
                : service.find(unit, copied).map(PlanPages::again).orElse(Document.empty());
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

    @Override
    protected WeekTexts texts(Locale locale, LocalDate monday, Document... shown) {
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

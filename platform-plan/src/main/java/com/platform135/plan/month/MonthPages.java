package com.platform135.plan.month;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.plan.month.MonthPlanView.GroupView;
import com.platform135.plan.month.MonthPlanView.LineView;
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
import com.platform135.plan.team.TeamUnit;
import com.platform135.plan.team.TeamUnits;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.brandset.BrandSetRow;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.filter.PeriodChoice;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** What the pages of 市场经理月工作计划 show. */
@Service
class MonthPages extends PlanPages<MonthPlan> {

    static final String PATH = "/plan/team-month";

    private static final PublicationKind KIND = PublicationKind.MONTH_PLAN;
    private static final int BLANKS = 3;

    private final MonthPlanService service;
    private final BrandSetQueries brandSets;
    private final Quotations quotations;
    private final MessageSource messages;

    MonthPages(
            PlanTools tools,
            MonthPlanService service,
            BrandSetQueries brandSets,
            Quotations quotations,
            MessageSource messages) {
        super(KIND, service, tools);
        this.service = service;
        this.brandSets = brandSets;
        this.quotations = quotations;
        this.messages = messages;
    }

    @Override
    protected Period around(LocalDate day) {
        return Period.month(YearMonth.from(day));
    }

    /** The month an address means: of a longer or shorter period the one that today or its last day is in. */
    YearMonth month(PageUrl url) {
        LocalDate today = LocalDate.now(clock);
        String named = url.get("month");
        if (named != null) {
            try {
                return YearMonth.parse(named);
            } catch (DateTimeException unreadable) {
                throw BadRequestException.forValue("month", named);
            }
        }
        Period period = PeriodChoice.from(url, today);
        return YearMonth.from(period.contains(today) ? today : period.lastDay());
    }

    /**
     * @param version null: the newest
     * @throws NotFoundException if there is no such version
     */
    @Transactional(readOnly = true)
    MonthPlanView read(PlatformUser user, TeamUnit unit, YearMonth month, @Nullable Integer version, Locale locale) {
        Optional<PublishedPlan> plan = publications.find(scopes.of(user), KIND, unit.id(), month.atDay(1), version);
        if (plan.isEmpty() && version != null) {
            throw new NotFoundException();
        }
        boolean writer = TeamUnits.mayWrite(user, unit);
        boolean seesOne = writer || user.is(StaffRole.CUSTOMER_MANAGER);
        Optional<MonthPlan> draft = writer ? service.find(unit, month) : Optional.empty();
        PageUrl here = PlanPaths.url(KIND, unit.code(), month.toString());
        Document document = plan.map(PublishedPlan::document).orElse(Document.empty());
        MonthTexts texts = texts(locale, month.atDay(1), document);
        @Nullable
        PublicationView publication =
                plan.map(published -> parts.view(user, published, texts, here)).orElse(null);
        List<LineView> lines =
                plan.isEmpty() || publication == null ? List.of() : lines(user, plan.get(), publication, texts);
        return new MonthPlanView(
                heading(unit, month.atDay(1), here.without("month"), seesOne ? null : listHref(month.atDay(1)), locale),
                publication,
                document.text("aim"),
                document.text("asked"),
                groups(document, lines),
                lines.size(),
                (int) lines.stream().filter(LineView::complete).count(),
                writer,
                draft.map(open -> Difference.between(KIND, document, open.document())
                                .count())
                        .orElse(0),
                editHref(unit, month.atDay(1)).toString(),
                writer && draft.isEmpty() ? copyHref(unit, month.atDay(1)) : null,
                draft.map(this::saved).orElse(null),
                here.toString(),
                month.toString());
    }

    /** The draft as a form, or a new one, filled with another month's plan if wanted. */
    @Transactional(readOnly = true)
    MonthForm form(TeamUnit unit, YearMonth month, @Nullable YearMonth copied) {
        Optional<MonthPlan> draft = service.find(unit, month);
        if (draft.isPresent()) {
            Document document = draft.get().document();
            return MonthForm.of(document, draft.get().revision(), documents.write(document));
        }
        Document filled = copied == null
                ? Document.empty()
                : service.find(unit, copied).map(PlanPages::again).orElse(Document.empty());
        return MonthForm.of(filled, null, documents.write(Document.empty()));
    }

    @Transactional(readOnly = true)
    MonthEditView edit(PlatformUser user, TeamUnit unit, YearMonth month, MonthForm form, int blanks, Locale locale) {
        OrganisationScope scope = scopes.of(user);
        Optional<PublishedPlan> published = publications.find(scope, KIND, unit.id(), month.atDay(1), null);
        Optional<MonthPlan> draft = service.find(unit, month);
        PageUrl here = editHref(unit, month.atDay(1));
        return new MonthEditView(
                heading(unit, month.atDay(1), here.without("month"), null, locale),
                here.toString(),
                PlanPaths.of(KIND, unit.code(), month.toString()),
                draft.isEmpty() && form.written().isEmpty() ? copyHref(unit, month.atDay(1)) : null,
                Arrays.stream(PlanPoint.values())
                        .map(point -> new FormOption(point.name(), message(point.key(), locale)))
                        .toList(),
                Arrays.stream(Indicator.values())
                        .map(indicator -> new MonthEditView.UnitOption(
                                indicator.name(),
                                message(indicator.key(), locale),
                                message(indicator.unitKey(), locale, "").strip()))
                        .toList(),
                teams.listMembers(scope, unit.id(), StaffRole.CUSTOMER_MANAGER).stream()
                        .map(member -> new FormOption(String.valueOf(member.staffId()), member.name()))
                        .toList(),
                brandSets.listVisible(scope, user.staffId()).stream()
                        .map(BrandSetRow::name)
                        .distinct()
                        .toList(),
                quotations.list(user, form, locale),
                quotations.listProblems(user, form, locale),
                quotations.listAreas(user, form, locale),
                published.map(PublishedPlan::version).orElse(null),
                difference(published, draft, month.atDay(1), locale),
                draft.map(this::saved).orElse(null),
                Collections.nCopies(
                        Math.max(blanks, form.written().isEmpty() ? BLANKS + 2 : BLANKS), MonthForm.Line.blank()),
                "month-plan:" + unit.code() + ":" + month);
    }

    /** The form with lines for what is quoted from 分析. */
    @Transactional(readOnly = true)
    MonthForm quote(PlatformUser user, MonthForm form, Collection<String> findings, Locale locale) {
        return quotations.quote(user, form, findings, locale).withIds();
    }

    private List<LineView> lines(PlatformUser user, PublishedPlan plan, PublicationView publication, MonthTexts texts) {
        OrganisationScope scope = scopes.of(user);
        Map<UUID, Integer> visits = publications.listServed(scope, plan.subjectId()).stream()
                .collect(Collectors.toMap(PublicationQueries.ServedRow::entryId, PublicationQueries.ServedRow::visits));
        int readers = publications
                .listReaders(scope, plan.subjectId(), plan.version())
                .size();
        Map<String, String> changes = publication.difference() == null
                ? Map.of()
                : publication.difference().entries().stream()
                        .collect(Collectors.toMap(DifferenceView.EntryView::id, DifferenceView.EntryView::change));
        List<LineView> lines = new ArrayList<>();
        List<Document.Entry> entries = plan.document().entries().stream()
                .sorted(Comparator.comparing(entry -> PlanPoint.valueOf(entry.text("point"))))
                .toList();
        for (Document.Entry entry : entries) {
            String id = entry.id().toString();
            List<TakingView> takings = publication.takings(id);
            boolean mine = user.is(StaffRole.CUSTOMER_MANAGER) && entry.concerns(user.staffId());
            List<Integer> managers = entry.ids(Document.MANAGERS);
            lines.add(new LineView(
                    id,
                    lines.size() + 1,
                    entry.text("focus"),
                    texts.measure(entry),
                    texts.target(entry),
                    texts.value("managers", entry.text("managers")),
                    texts.value("weeks", entry.text("weeks")),
                    entry.text("check"),
                    changes.get(id),
                    mine,
                    takings.stream()
                            .filter(taking -> taking.staffId() == user.staffId())
                            .findFirst()
                            .orElse(null),
                    takings,
                    managers.isEmpty() ? readers : managers.size(),
                    visits.getOrDefault(entry.id(), 0)));
        }
        return lines;
    }

    private static List<GroupView> groups(Document document, List<LineView> lines) {
        Map<String, String> points = document.entries().stream()
                .collect(Collectors.toMap(entry -> entry.id().toString(), entry -> entry.text("point")));
        return Arrays.stream(PlanPoint.values())
                .map(point -> new GroupView(
                        point.key(),
                        lines.stream()
                                .filter(line -> point.name().equals(points.get(line.id())))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    @Override
    protected MonthTexts texts(Locale locale, LocalDate from, Document... shown) {
        List<Integer> people = Stream.of(shown)
                .flatMap(document -> document.entries().stream())
                .flatMap(entry -> entry.ids(Document.MANAGERS).stream())
                .distinct()
                .toList();
        return new MonthTexts(messages, locale, teams.namesOfPeople(people));
    }

    private String message(String key, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, locale));
    }
}

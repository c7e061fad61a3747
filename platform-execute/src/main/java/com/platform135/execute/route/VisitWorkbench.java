package com.platform135.execute.route;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.calendar.WorkingCalendar;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.layout.Menu;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.TodoSource;
import com.platform135.tools.workbench.PanelSource;
import com.platform135.tools.workbench.StepLine;
import com.platform135.tools.workbench.StepSource;
import com.platform135.tools.workbench.WorkbenchPanel;

/** What visits have to say on the 工作台: the month, what waits, the day. */
@Component
class VisitWorkbench implements StepSource, TodoSource, PanelSource {

    private static final int PANEL_ORDER = 10;
    private static final int STOPS_SHOWN = 8;
    private static final String FEEDBACK = "/evaluate/visits";

    /** Who has no visit by then is late. */
    private static final LocalTime OUT_BY = LocalTime.of(10, 0);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final TeamQueries team;
    private final RouteBooks books;
    private final RoutePages pages;
    private final RouteParameters.Reader parameters;
    private final ScopeResolver scopes;
    private final Menu menu;
    private final WorkingCalendar calendar;
    private final Clock clock;

    VisitWorkbench(
            TeamQueries team,
            RouteBooks books,
            RoutePages pages,
            RouteParameters.Reader parameters,
            ScopeResolver scopes,
            Menu menu,
            WorkingCalendar calendar,
            Clock clock) {
        this.team = team;
        this.books = books;
        this.pages = pages;
        this.parameters = parameters;
        this.scopes = scopes;
        this.menu = menu;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StepLine> linesFor(PlatformUser user, YearMonth month) {
        if (!hasPart(user)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate day = YearMonth.from(today).equals(month) ? today : month.atEndOfMonth();
        TeamQueries.Month state = team.month(scopes.of(user), parameters.rules(day), day);
        return List.of(new StepLine(
                ThreadStep.EXECUTE,
                state.late() == 0 ? "execute.step.visits" : "execute.step.visits-late",
                List.of(text(state.done()), text(state.total()), text(state.late())),
                user.is(StaffRole.CUSTOMER_MANAGER) ? RoutePages.PATH : feedbackPath(user),
                state.done(),
                state.total(),
                state.late() > 0));
    }

    /** Where those above read visits, if that is built. */
    private String feedbackPath(PlatformUser user) {
        return menu.listEntries(user.role()).stream()
                .map(ModuleEntry::path)
                .filter(FEEDBACK::equals)
                .findFirst()
                .orElse("/");
    }

    private static boolean hasPart(PlatformUser user) {
        return switch (user.role()) {
            case CUSTOMER_MANAGER, MARKET_MANAGER, BRANCH_STAFF, CITY_STAFF -> true;
            default -> false;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public List<Todo> listFor(PlatformUser user) {
        if (!user.is(StaffRole.CUSTOMER_MANAGER)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return team.listWaiting(OrganisationScope.ofManager(user.staffId()), today).stream()
                .filter(waiting -> waiting.count() > 0)
                .map(waiting -> todo(waiting, today))
                .toList();
    }

    private static Todo todo(TeamQueries.Waiting waiting, LocalDate today) {
        boolean isPromise = waiting.kind().equals("promises");
        return new Todo(
                "execute.todo." + waiting.kind(),
                List.of(text(waiting.count())),
                waiting.visitId() == null ? RoutePages.PATH : RoutePages.PATH + "/" + waiting.visitId(),
                waiting.count(),
                isPromise ? waiting.due() : null,
                isPromise && waiting.due() != null && waiting.due().isBefore(today));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkbenchPanel> panelFor(PlatformUser user) {
        Locale locale = LocaleContextHolder.getLocale();
        return switch (user.role()) {
            case CUSTOMER_MANAGER -> panel("execute/visit/panel", today(user, locale));
            case MARKET_MANAGER -> panel("execute/visit/team", team(user, false));
            case BRANCH_STAFF, CITY_STAFF -> panel("execute/visit/units", team(user, true));
            default -> Optional.empty();
        };
    }

    private static Optional<WorkbenchPanel> panel(String template, Object view) {
        return Optional.of(new WorkbenchPanel(PANEL_ORDER, template, view));
    }

    private RouteToday today(PlatformUser user, Locale locale) {
        RouteBook book = books.open(user);
        List<Stop> stops = book.days().getOrDefault(book.today(), List.of());
        return new RouteToday(
                stops.stream()
                        .limit(STOPS_SHOWN)
                        .map(stop -> pages.stop(stop, locale))
                        .toList(),
                stops.size(),
                book.done().size(),
                pages.hours(book));
    }

    private TeamView team(PlatformUser user, boolean byUnit) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        boolean shouldBeOut =
                calendar.days().isWorking(today) && now.toLocalTime().isAfter(OUT_BY);
        List<TeamRow> rows = team.listTeam(scopes.of(user), today);
        return new TeamView(
                byUnit
                        ? List.of()
                        : rows.stream().map(row -> person(row, shouldBeOut)).toList(),
                byUnit ? units(rows) : List.of(),
                parameters.hoursADay(today));
    }

    private TeamView.Person person(TeamRow row, boolean shouldBeOut) {
        return new TeamView.Person(
                row.name(),
                row.visits(),
                row.unplanned(),
                hours(row.minutes()),
                row.lastAt() == null ? null : minute(row.lastAt()),
                row.lastShop(),
                row.lastVisitId() == null ? null : RoutePages.PATH + "/" + row.lastVisitId(),
                row.overdue(),
                shouldBeOut && row.visits() == 0);
    }

    private static List<TeamView.UnitSum> units(List<TeamRow> rows) {
        Map<String, List<TeamRow>> byUnit =
                rows.stream().collect(Collectors.groupingBy(TeamRow::unit, LinkedHashMap::new, Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(unit -> unit(unit.getKey(), unit.getValue()))
                .toList();
    }

    private static TeamView.UnitSum unit(String name, List<TeamRow> people) {
        int out = (int) people.stream().filter(one -> one.visits() > 0).count();
        int minutes = people.stream().mapToInt(TeamRow::minutes).sum();
        return new TeamView.UnitSum(
                name,
                people.size(),
                out,
                people.stream().mapToInt(TeamRow::visits).sum(),
                hours(out == 0 ? 0 : minutes / out),
                people.stream().mapToInt(TeamRow::overdue).sum());
    }

    private String minute(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).format(MINUTE);
    }

    private static String hours(int minutes) {
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}

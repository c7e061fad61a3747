package com.platform135.app.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.calendar.WorkingCalendar;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.thread.ThreadStripView;
import com.platform135.tools.todo.TodoRow;
import com.platform135.tools.todo.Todos;
import com.platform135.tools.workbench.PanelSource;
import com.platform135.tools.workbench.StepLine;
import com.platform135.tools.workbench.StepSource;
import com.platform135.tools.workbench.WorkbenchPanel;

/** Puts together what the modules tell of one person's month and day. */
@Service
class Workbench {

    /** Panels from this place on stand beside the others. */
    private static final int BESIDE = 100;

    private static final int MOST_TODOS = 8;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ObjectProvider<StepSource> steps;
    private final ObjectProvider<PanelSource> panels;
    private final Todos todos;
    private final SalesStore sales;
    private final MessageSource texts;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Workbench(
            ObjectProvider<StepSource> steps,
            ObjectProvider<PanelSource> panels,
            Todos todos,
            SalesStore sales,
            MessageSource texts,
            WorkingCalendar calendar,
            Clock clock) {
        this.steps = steps;
        this.panels = panels;
        this.todos = todos;
        this.sales = sales;
        this.texts = texts;
        this.calendar = calendar;
        this.clock = clock;
    }

    WorkbenchView of(PlatformUser user, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        List<WorkbenchPanel> all = panels.orderedStream()
                .flatMap(source -> source.panelFor(user).stream())
                .sorted(Comparator.comparingInt(WorkbenchPanel::order))
                .toList();
        List<TodoRow> waiting = todos.listFor(user).stream()
                .map(todo -> TodoRow.of(todo, texts, locale))
                .toList();
        return new WorkbenchView(
                title(today, locale),
                workingDaysLeft(today),
                strip(linesOf(user, YearMonth.from(today)), locale),
                waiting.stream().limit(MOST_TODOS).toList(),
                waiting.size(),
                all.stream().filter(panel -> panel.order() < BESIDE).toList(),
                all.stream().filter(panel -> panel.order() >= BESIDE).toList(),
                sales.read(SalesSnapshot::span).map(Workbench::span).orElse(null),
                MINUTES.format(
                        ZonedDateTime.ofInstant(sales.read(SalesSnapshot::asOf).changedAt(), clock.getZone())));
    }

    private static WorkbenchView.Span span(Period period) {
        return new WorkbenchView.Span(period.start(), period.lastDay());
    }

    private String title(LocalDate today, Locale locale) {
        int week =
                (today.getDayOfMonth() + today.withDayOfMonth(1).getDayOfWeek().getValue() - 2) / 7 + 1;
        String month = texts.getMessage("tools.period.month." + today.getMonthValue(), null, locale);
        return texts.getMessage("app.home.week-of-month", new Object[] {month, week}, locale);
    }

    private int workingDaysLeft(LocalDate today) {
        return calendar.days()
                .count(today.plusDays(1), YearMonth.from(today).plusMonths(1).atDay(1));
    }

    private Map<ThreadStep, List<StepLine>> linesOf(PlatformUser user, YearMonth month) {
        return steps.orderedStream()
                .flatMap(source -> source.linesFor(user, month).stream())
                .collect(Collectors.groupingBy(
                        StepLine::step, () -> new EnumMap<>(ThreadStep.class), Collectors.toList()));
    }

    /** A step with all its countable work complete is done; the first that has some left is where the month stands. */
    private ThreadStripView strip(Map<ThreadStep, List<StepLine>> lines, Locale locale) {
        ThreadStep now = null;
        List<ThreadStripView.Node> nodes = new ArrayList<>();
        for (ThreadStep step : ThreadStep.values()) {
            List<StepLine> held = lines.getOrDefault(step, List.of());
            List<StepLine> countable =
                    held.stream().filter(line -> line.total() > 0).toList();
            boolean done = !countable.isEmpty() && countable.stream().allMatch(StepLine::complete);
            ThreadStripView.State state = done ? ThreadStripView.State.DONE : ThreadStripView.State.NONE;
            if (!done && !countable.isEmpty() && now == null) {
                now = step;
                state = ThreadStripView.State.NOW;
            }
            nodes.add(new ThreadStripView.Node(
                    step, state, held.stream().map(line -> item(line, locale)).toList()));
        }
        return new ThreadStripView(nodes);
    }

    private ThreadStripView.Item item(StepLine line, Locale locale) {
        String text = texts.getMessage(line.messageKey(), line.arguments().toArray(), locale);
        return new ThreadStripView.Item(text, line.path(), line.late());
    }
}

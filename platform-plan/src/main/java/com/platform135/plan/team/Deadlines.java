package com.platform135.plan.team;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.db.calendar.WorkingCalendar;
import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.parameter.Parameters;

/** When plans are due: a month's by its third working day, a week's by the last working day before it. */
@Component
public class Deadlines {

    /** Working day of the month by whose end the month's plan is published. */
    public static final ParameterDefinition MONTH_DUE = ParameterDefinition.whole("plan.month.due-day", 3, 1, 10);

    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public Deadlines(Parameters parameters, WorkingCalendar calendar, Clock clock) {
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The last day on which the month's plan is in time. */
    public LocalDate ofMonth(YearMonth month) {
        int number = parameters.on(MONTH_DUE, month.atDay(1)).intValue();
        return calendar.days().nth(month, number);
    }

    /** The last day on which the week's plan is in time. */
    public LocalDate ofWeek(LocalDate monday) {
        return calendar.days().onOrBefore(monday.minusDays(1));
    }

    /** Whether what was published then, or isn't published yet, is later than the day. */
    public boolean isLate(LocalDate due, @Nullable OffsetDateTime publishedAt) {
        Instant end = due.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Instant at = publishedAt == null ? clock.instant() : publishedAt.toInstant();
        return !at.isBefore(end);
    }
}

package com.platform135.tools.filter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.calendar.Period;
import com.platform135.tools.filter.PeriodPicker.Choice;
import com.platform135.tools.filter.PeriodPicker.YearRow;
import com.platform135.tools.table.PageUrl;

/** Draws the period picker for an address. */
@Component
public class PeriodPickers {

    private static final int YEARS = 3;
    private static final int WEEKS = 6;

    private final MessageSource messages;
    private final PeriodNames names;
    private final Clock clock;

    public PeriodPickers(MessageSource messages, PeriodNames names, Clock clock) {
        this.messages = messages;
        this.names = names;
        this.clock = clock;
    }

    public PeriodPicker forUrl(PageUrl url, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        Period period = PeriodChoice.from(url, today);
        Draft draft = new Draft(url, period, today, locale);
        PageUrl others =
                url.without(PeriodChoice.PARAMETERS.toArray(String[]::new)).without("page");
        return new PeriodPicker(
                names.name(period, locale),
                period.contains(today) ? names.asOf(today, locale) : null,
                draft.chips(),
                IntStream.range(0, YEARS)
                        .mapToObj(back -> draft.year(today.getYear() - back))
                        .toList(),
                IntStream.range(0, WEEKS)
                        .mapToObj(back -> draft.week(today.minusWeeks(back)))
                        .toList(),
                period.start().toString(),
                period.lastDay().toString(),
                url.path(),
                others.list());
    }

    /** What all choices of one picker share. */
    private final class Draft {

        private final PageUrl url;
        private final Period chosen;
        private final LocalDate today;
        private final Locale locale;

        Draft(PageUrl url, Period chosen, LocalDate today, Locale locale) {
            this.url = url;
            this.chosen = chosen;
            this.today = today;
            this.locale = locale;
        }

        List<Choice> chips() {
            YearMonth month = YearMonth.from(today);
            YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
            return List.of(
                    chip("this-month", Period.month(month)),
                    chip("last-month", Period.month(month.minusMonths(1))),
                    chip("this-quarter", Period.months(quarter, quarter.plusMonths(2))),
                    chip("this-year", Period.months(month.withMonth(1), month)),
                    chip("three-cycles", Period.months(month.minusMonths(2), month)),
                    chip("this-week", Period.weekOf(today)),
                    chip("yesterday", Period.of(today.minusDays(1), today.minusDays(1))));
        }

        YearRow year(int year) {
            YearMonth january = YearMonth.of(year, 1);
            return new YearRow(
                    choice(
                            text("tools.period.year", String.valueOf(year)),
                            null,
                            Period.months(january, january.plusMonths(11))),
                    IntStream.rangeClosed(1, 12)
                            .mapToObj(month -> choice(
                                    text("tools.period.month." + month), null, Period.month(YearMonth.of(year, month))))
                            .toList(),
                    IntStream.rangeClosed(1, 4)
                            .mapToObj(quarter -> quarter(january, quarter))
                            .toList());
        }

        Choice week(LocalDate day) {
            Period week = Period.weekOf(day);
            return choice(names.week(day, locale), names.days(week), week);
        }

        private Choice quarter(YearMonth january, int quarter) {
            YearMonth first = january.plusMonths(quarter * 3L - 3);
            return choice(text("tools.period.quarter." + quarter), null, Period.months(first, first.plusMonths(2)));
        }

        private Choice chip(String key, Period period) {
            return choice(text("tools.period.chip." + key), null, period);
        }

        private Choice choice(String label, @Nullable String note, Period period) {
            boolean begun = !period.start().isAfter(today);
            return new Choice(
                    label, note, begun ? PeriodChoice.with(url, period).toString() : null, period.equals(chosen));
        }

        private String text(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }
    }
}

package com.platform135.tools.filter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.calendar.Period;

/** What a period is called: 2026年11月, 2026年四季度, 第47周 11/16–11/22. */
@Component
public class PeriodNames {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/dd");
    private static final DateTimeFormatter AS_OF = DateTimeFormatter.ofPattern("MM-dd");

    private final MessageSource messages;

    public PeriodNames(MessageSource messages) {
        this.messages = messages;
    }

    public String name(Period period, Locale locale) {
        if (period.isWholeMonths()) {
            return wholeMonths(period, locale);
        }
        if (period.equals(Period.weekOf(period.start()))) {
            return week(period.start(), locale) + " " + days(period);
        }
        return period.days() == 1 ? period.start().toString() : period.start() + " – " + period.lastDay();
    }

    /** 截至 11-22 */
    public String asOf(LocalDate day, Locale locale) {
        return text("tools.period.as-of", locale, day.format(AS_OF));
    }

    /** 第47周 */
    public String week(LocalDate day, Locale locale) {
        return text("tools.period.week", locale, String.valueOf(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    /** 11/16–11/22 */
    public String days(Period period) {
        return period.start().format(SHORT) + "–" + period.lastDay().format(SHORT);
    }

    private String wholeMonths(Period period, Locale locale) {
        YearMonth first = YearMonth.from(period.start());
        YearMonth last = YearMonth.from(period.lastDay());
        int count = period.months().size();
        if (count == 1) {
            return month(first, locale);
        }
        if (count == 12 && first.getMonthValue() == 1) {
            return text("tools.period.year", locale, String.valueOf(first.getYear()));
        }
        if (count == 3 && first.getMonthValue() % 3 == 1) {
            String quarter = String.valueOf(last.getMonthValue() / 3);
            return text("tools.period.quarter", locale, String.valueOf(first.getYear()), quarter);
        }
        return month(first, locale) + " – " + month(last, locale);
    }

    private String month(YearMonth month, Locale locale) {
        String name = text("tools.period.month." + month.getMonthValue(), locale);
        return text("tools.period.month", locale, String.valueOf(month.getYear()), name);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

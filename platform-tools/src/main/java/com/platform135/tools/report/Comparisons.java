package com.platform135.tools.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.filter.FilterField.Option;

/** The comparison of a page: read from its address, offered in its query row, and put into words above its figures. */
@Component
public class Comparisons {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    /** Orders come in later than this only where something is wrong. */
    private static final int LATEST_DAYS = 8;

    private final SalesStore sales;
    private final MessageSource messages;

    public Comparisons(SalesStore sales, MessageSource messages) {
        this.sales = sales;
        this.messages = messages;
    }

    /** The periods that the address compares; empty if it doesn't, or if 春节 is not on record for them. */
    public Optional<ComparedPeriods> of(ReportParameters parameters) {
        return chosen(parameters).flatMap(choice -> choice.of(parameters.period(), until(parameters.today())));
    }

    /** The day up to which there are figures: today, or the last day with orders where those of the last days haven't come in. */
    public LocalDate until(LocalDate today) {
        return sales.read(snapshot -> until(snapshot, today));
    }

    /** The same of a snapshot that is being read. */
    public static LocalDate until(SalesSnapshot snapshot, LocalDate today) {
        return snapshot.span()
                .map(Period::lastDay)
                .filter(last -> last.isBefore(today) && last.isAfter(today.minusDays(LATEST_DAYS)))
                .orElse(today);
    }

    /** 对比, with the days each choice means; what an unfinished period alone can ask is offered to it alone. */
    public FilterField field(ReportParameters parameters, Locale locale) {
        LocalDate until = until(parameters.today());
        Optional<ComparisonChoice> chosen = chosen(parameters);
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", text("tools.comparison.none", locale), chosen.isEmpty()));
        Arrays.stream(ComparisonChoice.values())
                .flatMap(choice -> choice.of(parameters.period(), until).stream())
                .filter(periods -> !periods.choice().isWhole()
                        || periods.unfinished()
                        || chosen.filter(periods.choice()::equals).isPresent())
                .map(periods -> Option.of(
                        periods.choice().key(),
                        text("tools.comparison.option", locale, name(periods, locale), shortDays(periods.then())),
                        chosen.filter(periods.choice()::equals).isPresent()))
                .forEach(options::add);
        return FilterField.select(ComparisonChoice.PARAMETER, text("tools.comparison.label", locale), options);
    }

    /** 环比：2026-10-01 – 2026-10-22（本期未完，对比期取相同进度） */
    public String describe(ComparedPeriods periods, Locale locale) {
        String then = periods.asAsked()
                ? days(periods.then())
                : text("tools.comparison.sides", locale, days(periods.now()), days(periods.then()));
        String note = !periods.unfinished()
                ? ""
                : text(
                        periods.choice().isWhole() ? "tools.comparison.whole" : "tools.comparison.part",
                        locale,
                        periods.until().format(DAY));
        return text("tools.comparison.description", locale, name(periods, locale), then, note);
    }

    /** 环比, 近3个订货周期, … */
    public String name(ComparedPeriods periods, Locale locale) {
        return text(periods.choice().nameKey(), locale, String.valueOf(periods.weeks()));
    }

    private static Optional<ComparisonChoice> chosen(ReportParameters parameters) {
        return Optional.ofNullable(parameters.own().get(ComparisonChoice.PARAMETER))
                .map(key -> ComparisonChoice.find(key)
                        .orElseThrow(() -> BadRequestException.forValue(ComparisonChoice.PARAMETER, key)));
    }

    /** 2026-10-01 – 2026-10-22 */
    public static String days(Period period) {
        return period.days() == 1 ? period.start().toString() : period.start() + " – " + period.lastDay();
    }

    /** 10-01–10-22, 25-11-01–11-22 */
    private static String shortDays(Period period) {
        return period.start().toString().substring(2) + "–" + period.lastDay().format(DAY);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}

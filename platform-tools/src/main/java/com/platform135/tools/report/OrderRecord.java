package com.platform135.tools.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.filter.PeriodChoice;
import com.platform135.tools.table.PageUrl;

/** What is on record for a period: figures of days without any orders on record would be noughts that mean nothing. */
@Component
public class OrderRecord {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final SalesStore sales;
    private final MessageSource messages;

    public OrderRecord(SalesStore sales, MessageSource messages) {
        this.sales = sales;
        this.messages = messages;
    }

    /**
     * Why a page has no figures.
     *
     * @param what to do about it
     * @param href the same page of a month that has figures, called {@code month}
     */
    public record GapView(String title, String what, String href, String month) {}

    /**
     * What is to be known before the figures are compared.
     *
     * @param text the sentence
     * @param href where the same is asked more fairly, or null
     */
    public record CautionView(String text, @Nullable String href) {}

    /** Why the page asked for has nothing to show; empty if it has. */
    public Optional<GapView> gap(ReportPage page, ReportScreen.Needs needs, Locale locale) {
        if (needs == ReportScreen.Needs.NOTHING) {
            return Optional.empty();
        }
        Period period = page.parameters().period();
        return sales.read(snapshot -> snapshot.span()).flatMap(span -> {
            if (period.lastDay().isBefore(span.start())) {
                return Optional.of(gap("before", page, span, span.start(), locale));
            }
            return needs == ReportScreen.Needs.ORDERS && period.start().isAfter(span.lastDay())
                    ? Optional.of(gap("after", page, span, span.lastDay(), locale))
                    : Optional.empty();
        });
    }

    private GapView gap(String kind, ReportPage page, Period span, LocalDate day, Locale locale) {
        PageUrl undated = page.url()
                .without(PeriodChoice.PARAMETERS.toArray(String[]::new))
                .without("page");
        String month = YearMonth.from(day).toString();
        return new GapView(
                text("tools.report.record." + kind, locale, day),
                text("tools.report.record." + kind + ".what", locale, span.start(), span.lastDay()),
                undated.with("month", month).toString(),
                month);
    }

    /** That a part of a month was compared with whole ones; empty where it wasn't. */
    public Optional<CautionView> caution(ReportPage page, ReportScreen screen, Locale locale) {
        ReportParameters parameters = page.parameters();
        LocalDate until = sales.read(snapshot -> Comparisons.until(snapshot, parameters.today()));
        boolean chosen = parameters.own().containsKey(ComparisonChoice.PARAMETER);
        if (!screen.comparesWhole()
                || chosen
                || !parameters.period().contains(until)
                || parameters.period().lastDay().equals(until)) {
            return Optional.empty();
        }
        @Nullable
        String href = screen.own().contains(ComparisonChoice.PARAMETER)
                ? page.url()
                        .with(ComparisonChoice.PARAMETER, ComparisonChoice.PREVIOUS.key())
                        .toString()
                : null;
        return Optional.of(new CautionView(text("tools.report.record.part", locale, until.format(DAY)), href));
    }

    private String text(String key, Locale locale, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return messages.getMessage(key, texts, locale);
    }
}

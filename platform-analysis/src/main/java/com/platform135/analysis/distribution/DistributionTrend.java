package com.platform135.analysis.distribution;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.i18n.Figures;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.RecordedMonths;
import com.platform135.tools.report.ReportParameters;

/** The rate of the set over the twelve months that end with the period. */
@Service
class DistributionTrend {

    private static final int MONTHS = 12;

    private final SalesStore sales;
    private final RecordedMonths recorded;
    private final Figures figures;
    private final MessageSource messages;

    DistributionTrend(SalesStore sales, RecordedMonths recorded, Figures figures, MessageSource messages) {
        this.sales = sales;
        this.recorded = recorded;
        this.figures = figures;
        this.messages = messages;
    }

    /**
     * A month's rate.
     *
     * @param rate null where nobody was active, and before the first orders on record
     */
    record Point(YearMonth month, @Nullable BigDecimal rate) {}

    /** Oldest first, one point a month. */
    List<Point> points(ReportParameters parameters) {
        YearMonth last = YearMonth.from(parameters.period().lastDay());
        Period year = Period.months(last.minusMonths(MONTHS - 1L), last);
        SalesAnswer answer =
                sales.answer(parameters.with(Dimension.MONTH).with(year).question());
        Map<String, SalesGroup> months =
                answer.groups().stream().collect(Collectors.toMap(SalesGroup::code, Function.identity()));
        YearMonth first = recorded.first().orElse(last);
        return year.months().stream()
                .map(month -> new Point(
                        month,
                        Optional.ofNullable(month.isBefore(first) ? null : months.get(month.toString()))
                                .map(group -> Ratio.rate(group.any().ordering(), group.active()))
                                .orElse(null)))
                .toList();
    }

    /** The trend in a sentence, for who cannot see it. */
    String describe(List<Point> points, Locale locale) {
        String sentence = points.stream()
                .filter(point -> point.rate() != null)
                .map(point -> point.month() + " " + figures.percent(point.rate()))
                .collect(Enumerated.names(locale));
        return messages.getMessage("analysis.distribution.trend", new Object[] {sentence}, locale);
    }
}

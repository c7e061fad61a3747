package com.platform135.analysis.frequency;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportParameters;

/** How often shops ordered over the twelve months that end with the period. */
@Service
class FrequencyTrend {

    private static final int MONTHS = 12;

    private final SalesStore sales;

    FrequencyTrend(SalesStore sales) {
        this.sales = sales;
    }

    /**
     * A month.
     *
     * @param ordersPerShop order days of a shop that ordered; null where none did
     */
    record Point(YearMonth month, @Nullable BigDecimal ordersPerShop) {}

    /** Oldest first, one point a month. */
    List<Point> points(ReportParameters parameters) {
        YearMonth last = YearMonth.from(parameters.period().lastDay());
        Period year = Period.months(last.minusMonths(MONTHS - 1L), last);
        Map<String, SalesGroup> months =
                sales.answer(parameters.with(Dimension.MONTH).with(year).question()).groups().stream()
                        .collect(Collectors.toMap(SalesGroup::code, Function.identity()));
        return year.months().stream()
                .map(month -> new Point(
                        month,
                        Optional.ofNullable(months.get(month.toString()))
                                .map(group -> Ratio.mean(
                                        group.any().orderDays(), group.any().ordering()))
                                .orElse(null)))
                .toList();
    }
}

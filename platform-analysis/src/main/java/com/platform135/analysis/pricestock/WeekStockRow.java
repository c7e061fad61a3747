package com.platform135.analysis.pricestock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.platform135.db.brand.SpecRow;
import com.platform135.tools.report.Ratio;

/**
 * A week at the sample points.
 *
 * @param index 价格指数, null where no price was taken
 * @param carton mean price per 条 of the one spec looked at, else null
 * @param outSamples points and specs out of stock on some day
 * @param samples points and specs
 */
record WeekStockRow(
        LocalDate week,
        @Nullable BigDecimal index,
        @Nullable BigDecimal carton,
        @Nullable Long sold,
        @Nullable Long stock,
        int outSamples,
        int samples) {

    private static final int PLACES = 8;
    private static final BigDecimal WEEKS_A_MONTH =
            BigDecimal.valueOf(30).divide(BigDecimal.valueOf(7), PLACES, RoundingMode.HALF_UP);

    static WeekStockRow of(
            LocalDate week, List<SampleWeekRow> rows, Map<Integer, SpecRow> specs, Map<Integer, Long> weights) {
        BigDecimal actual = BigDecimal.ZERO;
        BigDecimal guide = BigDecimal.ZERO;
        @Nullable BigDecimal carton = null;
        boolean one = specs.size() == 1;
        for (SampleWeekRow row : rows) {
            if (row.cartonFen() != null && row.cartonCount() > 0) {
                BigDecimal mean = BigDecimal.valueOf(row.cartonFen())
                        .divide(BigDecimal.valueOf(row.cartonCount()), PLACES, RoundingMode.HALF_UP);
                BigDecimal w = one ? BigDecimal.ONE : BigDecimal.valueOf(weights.getOrDefault(row.specId(), 0L));
                actual = actual.add(mean.multiply(w));
                guide = guide.add(BigDecimal.valueOf(
                                Objects.requireNonNull(specs.get(row.specId())).retailFen())
                        .multiply(w));
                carton = one ? mean.movePointLeft(2).setScale(2, RoundingMode.HALF_UP) : null;
            }
        }
        return new WeekStockRow(
                week,
                guide.signum() == 0 ? null : actual.divide(guide, 4, RoundingMode.HALF_UP),
                carton,
                sum(rows, SampleWeekRow::sold),
                sum(rows, SampleWeekRow::stock),
                rows.stream().mapToInt(SampleWeekRow::outPoints).sum(),
                rows.stream().mapToInt(SampleWeekRow::points).sum());
    }

    private static @Nullable Long sum(List<SampleWeekRow> rows, Function<SampleWeekRow, @Nullable Long> value) {
        return rows.stream()
                .map(value)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    /** 存销比 at the week's pace. */
    @Nullable
    BigDecimal stockRatio() {
        return sold == null || stock == null || sold == 0
                ? null
                : BigDecimal.valueOf(stock)
                        .divide(BigDecimal.valueOf(sold).multiply(WEEKS_A_MONTH), 2, RoundingMode.HALF_UP);
    }

    @Nullable
    BigDecimal outShare() {
        return Ratio.rate(outSamples, samples);
    }
}

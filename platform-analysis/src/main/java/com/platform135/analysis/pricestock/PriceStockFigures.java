package com.platform135.analysis.pricestock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.platform135.db.brand.SpecRow;
import com.platform135.tools.report.Ratio;

/**
 * What samples say together: those of a spec, of a point, of all. Each reading covers a week.
 *
 * @param samples a point and spec each
 * @param specs by id
 * @param weight 上年同期销量 of a spec, in 条
 * @param askedBefore points that ordered in the three cycles before, for 断货率; null where it isn't asked
 */
record PriceStockFigures(
        List<SampleRow> samples,
        Function<Integer, SpecRow> specs,
        Function<Integer, Long> weight,
        @Nullable Integer askedBefore) {

    private static final int DAYS_A_WEEK = 7;
    private static final int DAYS_A_MONTH = 30;
    private static final int PLACES = 8;

    PriceStockFigures {
        samples = List.copyOf(samples);
    }

    int points() {
        return (int) samples.stream().map(SampleRow::retailerId).distinct().count();
    }

    int specCount() {
        return (int) samples.stream().map(SampleRow::specId).distinct().count();
    }

    @Nullable
    Long sold() {
        return sum(SampleRow::sold);
    }

    @Nullable
    Long closing() {
        return sum(SampleRow::closing);
    }

    @Nullable
    Long shortQty() {
        return sum(SampleRow::shortQty);
    }

    private @Nullable Long sum(Function<SampleRow, @Nullable Long> value) {
        return samples.stream()
                .map(value)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    /** Mean daily sales of the points whose stock is known. */
    private BigDecimal daily() {
        return samples.stream()
                .filter(sample -> sample.sold() != null && sample.closing() != null)
                .map(sample -> BigDecimal.valueOf(Objects.requireNonNull(sample.sold()))
                        .divide(
                                BigDecimal.valueOf((long) DAYS_A_WEEK * sample.readings()),
                                PLACES,
                                RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 可销天数: closing stock ÷ mean daily sales. */
    @Nullable
    BigDecimal daysOfStock() {
        return stockOver(daily());
    }

    /** 存销比: closing stock ÷ sales of 30 days at the period's pace. */
    @Nullable
    BigDecimal stockRatio() {
        return stockOver(daily().multiply(BigDecimal.valueOf(DAYS_A_MONTH)));
    }

    private @Nullable BigDecimal stockOver(BigDecimal sales) {
        Long stock = samples.stream()
                .filter(sample -> sample.sold() != null)
                .map(SampleRow::closing)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
        return stock == null || sales.signum() == 0
                ? null
                : BigDecimal.valueOf(stock).divide(sales, 2, RoundingMode.HALF_UP);
    }

    /** 动销比: (opening + bought − closing) ÷ (opening + bought). */
    @Nullable
    BigDecimal movementRatio() {
        long had = 0;
        long left = 0;
        for (SampleRow sample : samples) {
            if (sample.opening() != null && sample.closing() != null) {
                had += sample.opening() + (sample.bought() == null ? 0 : sample.bought());
                left += sample.closing();
            }
        }
        return Ratio.rate(had - left, had);
    }

    /** Mean price per 条 over all readings, 元. */
    @Nullable
    BigDecimal carton() {
        return mean(SampleRow::cartonFen, SampleRow::cartonCount);
    }

    /** Mean price per 盒 over all readings, 元. */
    @Nullable
    BigDecimal pack() {
        return mean(SampleRow::packFen, SampleRow::packCount);
    }

    private @Nullable BigDecimal mean(Function<SampleRow, @Nullable Long> fen, Function<SampleRow, Integer> count) {
        Long sum = sum(fen);
        long readings = samples.stream().mapToLong(count::apply).sum();
        return sum == null || readings == 0
                ? null
                : BigDecimal.valueOf(sum, 2).divide(BigDecimal.valueOf(readings), 2, RoundingMode.HALF_UP);
    }

    /** 价格指数: Σ price × w ÷ Σ guide price × w over the specs with a price; of one spec price ÷ guide price; null where none was sold last year. */
    @Nullable
    BigDecimal priceIndex() {
        BigDecimal actual = BigDecimal.ZERO;
        BigDecimal guide = BigDecimal.ZERO;
        List<SpecPrice> prices = bySpec();
        for (SpecPrice price : prices) {
            BigDecimal w = prices.size() == 1 ? BigDecimal.ONE : BigDecimal.valueOf(weight.apply(price.specId()));
            actual = actual.add(price.meanFen().multiply(w));
            guide = guide.add(
                    BigDecimal.valueOf(specs.apply(price.specId()).retailFen()).multiply(w));
        }
        return guide.signum() == 0 ? null : actual.divide(guide, 4, RoundingMode.HALF_UP);
    }

    /** 零售毛利率: Σ (price − wholesale) × sold ÷ Σ price × sold over the specs with a price; of one spec (price − wholesale) ÷ price. */
    @Nullable
    BigDecimal margin() {
        BigDecimal revenue = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        List<SpecPrice> prices = bySpec();
        for (SpecPrice price : prices) {
            BigDecimal sold = prices.size() == 1 ? BigDecimal.ONE : BigDecimal.valueOf(price.sold());
            revenue = revenue.add(price.meanFen().multiply(sold));
            cost = cost.add(BigDecimal.valueOf(specs.apply(price.specId()).wholesaleFen())
                    .multiply(sold));
        }
        return revenue.signum() == 0 ? null : revenue.subtract(cost).divide(revenue, 4, RoundingMode.HALF_UP);
    }

    /** Specs that sell below their wholesale price on the mean. */
    Set<Integer> invertedSpecs() {
        return bySpec().stream()
                .filter(price -> price.meanFen()
                                .compareTo(BigDecimal.valueOf(
                                        specs.apply(price.specId()).wholesaleFen()))
                        < 0)
                .map(SpecPrice::specId)
                .collect(Collectors.toSet());
    }

    /** Points and specs whose last price is below the wholesale price. */
    int invertedSamples() {
        return (int) samples.stream()
                .filter(sample -> sample.lastCartonFen() != null
                        && sample.lastCartonFen() < specs.apply(sample.specId()).wholesaleFen())
                .count();
    }

    /** Points that were out of stock on some day. */
    int outPoints() {
        return (int) samples.stream()
                .filter(sample -> sample.outDays() > 0)
                .map(SampleRow::retailerId)
                .distinct()
                .count();
    }

    int outDays() {
        return samples.stream().mapToInt(SampleRow::outDays).sum();
    }

    /** 断货率(客户). */
    @Nullable
    BigDecimal outRate() {
        return askedBefore == null ? null : Ratio.rate(outPoints(), askedBefore);
    }

    /** Mean price of a spec, 分, unrounded to the day. */
    record SpecPrice(int specId, BigDecimal meanFen, long sold) {}

    private List<SpecPrice> bySpec() {
        return samples.stream().collect(Collectors.groupingBy(SampleRow::specId)).entrySet().stream()
                .map(entry -> price(entry.getKey(), entry.getValue()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static @Nullable SpecPrice price(int specId, List<SampleRow> samples) {
        long fen = 0;
        long count = 0;
        long sold = 0;
        for (SampleRow sample : samples) {
            fen += sample.cartonFen() == null ? 0 : sample.cartonFen();
            count += sample.cartonCount();
            sold += sample.sold() == null ? 0 : sample.sold();
        }
        return count == 0
                ? null
                : new SpecPrice(
                        specId,
                        BigDecimal.valueOf(fen).divide(BigDecimal.valueOf(count), PLACES, RoundingMode.HALF_UP),
                        sold);
    }
}

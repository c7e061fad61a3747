package com.platform135.analysis.pricestock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import com.platform135.db.brand.SpecRow;

/**
 * What the sample points of a scope recorded.
 *
 * @param samples by licence and spec code
 * @param specs by id
 * @param weights 上年同期销量 by spec, in 条
 * @param askedBefore points that ordered a spec in the three cycles before, by spec
 * @param askedAny those that ordered any of them
 */
record PriceStockAnswer(
        Instant asOf,
        PriceStockParameters.Lines lines,
        List<SampleRow> samples,
        Map<Integer, SpecRow> specs,
        Map<Integer, Long> weights,
        Map<Integer, Integer> askedBefore,
        int askedAny) {

    PriceStockFigures total() {
        return figures(samples, askedAny);
    }

    /** A row a spec, by spec code. */
    List<SpecStockRow> bySpec() {
        List<SpecStockRow> rows = new ArrayList<>();
        samples.stream()
                .collect(Collectors.groupingBy(SampleRow::specId))
                .forEach((specId, some) ->
                        rows.add(new SpecStockRow(spec(specId), figures(some, askedBefore.getOrDefault(specId, 0)))));
        rows.sort(Comparator.comparing(row -> row.spec().code()));
        return rows;
    }

    /** A row a point, by licence. */
    List<PointStockRow> byPoint() {
        return samples.stream()
                .collect(Collectors.groupingBy(SampleRow::licenceNo, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(some -> new PointStockRow(
                        some.get(0).retailerId(),
                        some.get(0).licenceNo(),
                        some.get(0).name(),
                        some.get(0).managerName(),
                        new PriceStockFigures(some, this::spec, id -> weights.getOrDefault(id, 0L), null)))
                .toList();
    }

    private PriceStockFigures figures(List<SampleRow> some, int asked) {
        return new PriceStockFigures(some, this::spec, id -> weights.getOrDefault(id, 0L), asked);
    }

    private SpecRow spec(int id) {
        return Objects.requireNonNull(specs.get(id));
    }

    Optional<LocalDate> lastOn() {
        return samples.stream().map(SampleRow::lastOn).max(Comparator.naturalOrder());
    }
}

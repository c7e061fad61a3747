package com.platform135.tools.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a page says to the script is the same text at every start, so that equal pages stay equal. */
class ChartTextTests {

    private static ChartView.Series series(String name, ChartView.Colour colour, int... values) {
        return new ChartView.Series(
                name, Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList(), colour);
    }

    @Test
    void aChartIsWrittenInOneOrder() {
        ChartView lines = ChartView.line(
                "订购量", ChartView.Format.NUMBER, List.of("10月", "11月"), series("本期", ChartView.Colour.ACTUAL, 1, 2));

        assertThat(new Charts().json(lines)).isEqualTo("""
                {"kind":"LINE","format":"NUMBER","unit":"","labels":["10月","11月"],\
                "series":[{"name":"本期","colour":"c1","values":[1,2]}],\
                "target":null,"targetLabel":null,"limit":null,"limitLabel":null,"description":"订购量",\
                "links":null,"xName":null,"yName":null}""");
    }

    @Test
    void pointsAreWrittenInOneOrder() {
        ChartView points = ChartView.bars(
                        "价格与动销",
                        ChartView.Format.NUMBER,
                        List.of("苏烟"),
                        series("价格", ChartView.Colour.ACTUAL, 1),
                        series("动销", ChartView.Colour.PEERS, 2))
                .as(ChartView.Kind.SCATTER);

        assertThat(new Charts().json(points)).contains("""
                "series":[{"name":"价格与动销","colour":"c1","points":[{"name":"苏烟","value":[1,2]}]}]""");
    }

    @Test
    void theOutlinesOfAMapAreWrittenInOneOrder() {
        MapView.Places places =
                new MapView.Places(List.of(), List.of(new MapView.Outline("一部", List.of(List.of(1.0, 2.0)))), "/x");

        assertThat(JsonMapper.shared().writeValueAsString(places.drawing())).isEqualTo("""
                {"points":[],"outlines":[{"name":"一部","corners":[[1.0,2.0]]}],"open":"/x"}""");
    }
}

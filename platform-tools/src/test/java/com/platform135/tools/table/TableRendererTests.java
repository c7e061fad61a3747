package com.platform135.tools.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class TableRendererTests {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    /** A shop. */
    record Row(String name, int cartons, @Nullable BigDecimal rate) {}

    private static final TableDefinition<Row> TABLE = new TableDefinition<>(
            "shops",
            List.of(
                    Column.of("name", Label.text("店名"), ColumnType.TEXT, Row::name),
                    Column.<Row>of("qty", "test.qty", ColumnType.CARTONS, Row::cartons)
                            .linkedTo(row -> "/shops/" + row.name()),
                    Column.<Row>of("rate", Label.text("铺货率"), ColumnType.RATE, Row::rate)
                            .withSub(Row::cartons),
                    Column.<Row>of("spare", Label.text("备"), ColumnType.COUNT, Row::cartons)
                            .hiddenAtFirst()),
            Row::name);

    private final TableRenderer renderer = new TableRenderer(messages());

    @Test
    void figuresAreGroupedAndRatesHaveTwoDecimals() {
        TableView view = render("/shops", new Row("甲", 1284, new BigDecimal("0.5440")));

        assertThat(texts(view, 0)).containsExactly("甲", "1,284", "54.40%");
        assertThat(view.rows().get(0).cells().get(2).sub()).isEqualTo("1,284");
        assertThat(view.rows().get(0).cells().get(1).href()).isEqualTo("/shops/甲");
    }

    @Test
    void aMissingFigureIsADashAndSortsLastEitherWay() {
        Row with = new Row("甲", 1, new BigDecimal("0.1"));
        Row without = new Row("乙", 2, null);

        assertThat(texts(render("/shops?sort=rate", without, with), 1)).containsExactly("乙", "2", "—");
        assertThat(texts(render("/shops?sort=-rate", without, with), 1)).containsExactly("乙", "2", "—");
    }

    @Test
    void theTotalStaysBelowWhateverTheOrder() {
        TableRows<Row> rows =
                new TableRows<>(List.of(new Row("甲", 1, null), new Row("乙", 5, null)), List.of(new Row("合计", 3, null)));

        TableView view = renderer.render(TABLE, rows, state("/shops?sort=-qty"), ZH);

        assertThat(texts(view, 0)).startsWith("乙");
        assertThat(view.totals().get(0).cells().get(0).text()).isEqualTo("合计");
        assertThat(view.totals().get(0).id()).isNull();
    }

    @Test
    void aHeadingSortsByFiguresFromTheLargestAndThenTurnsRound() {
        HeaderView first =
                render("/shops?page=3", new Row("甲", 1, null)).headers().get(1);
        HeaderView again =
                render("/shops?sort=-qty", new Row("甲", 1, null)).headers().get(1);

        assertThat(first.sortHref()).isEqualTo("/shops?sort=-qty");
        assertThat(again.sortHref()).isEqualTo("/shops?sort=qty");
        assertThat(again.sorted()).isEqualTo("descending");
    }

    @Test
    void unitsChangeTheFigureAndTheHeading() {
        TableView view = render("/shops?unit=case", new Row("甲", 625, null));

        assertThat(texts(view, 0)).contains("2.50");
        assertThat(view.headers().get(1).label()).isEqualTo("销量（箱）");
    }

    @Test
    void chosenColumnsReplaceTheUsualOnesButTheFirstStays() {
        TableView view = render("/shops?columns=spare", new Row("甲", 625, null));

        assertThat(view.shownHeaders()).extracting(HeaderView::key).containsExactly("name", "spare");
        assertThat(view.headers()).hasSize(4);
    }

    @Test
    void aPageHoldsItsRowsAndKnowsHowManyThereAre() {
        Row[] rows =
                IntStream.range(0, 120).mapToObj(i -> new Row("店" + i, i, null)).toArray(Row[]::new);

        TableView view = render("/shops?page=2", rows);

        assertThat(view.rows()).hasSize(20);
        assertThat(view.pager().from()).isEqualTo(101);
        assertThat(view.pager().to()).isEqualTo(120);
        assertThat(view.pager().total()).isEqualTo(120);
        assertThat(view.pager().nextHref()).isNull();
        assertThat(view.pager().previousHref()).isEqualTo("/shops?page=1");
    }

    @Test
    void aPageBeyondTheLastShowsTheLast() {
        assertThat(render("/shops?page=9", new Row("甲", 1, null)).rows()).hasSize(1);
    }

    private TableView render(String address, Row... rows) {
        return renderer.render(TABLE, TableRows.of(List.of(rows)), state(address), ZH);
    }

    private static TableState state(String address) {
        String[] parts = address.split("\\?");
        PageUrl url = PageUrl.of(parts[0]);
        if (parts.length > 1) {
            for (String pair : parts[1].split("&")) {
                url = url.with(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        return TableState.from(url);
    }

    private static List<String> texts(TableView view, int row) {
        return view.rows().get(row).cells().stream().map(CellView::text).toList();
    }

    private static StaticMessageSource messages() {
        StaticMessageSource messages = new StaticMessageSource();
        Map.of(
                        "test.qty", "销量（{0}）",
                        "tools.unit.carton", "条",
                        "tools.unit.case", "箱",
                        "tools.unit.yuan", "元")
                .forEach((key, text) -> messages.addMessage(key, ZH, text));
        return messages;
    }
}

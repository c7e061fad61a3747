package com.platform135.db.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.platform135.db.sales.OrderImportRequest.Mode;
import com.platform135.db.sales.OrderReject.Code;
import com.platform135.db.sales.SmallCity.Imported;
import com.platform135.db.sales.SmallCity.Row;

class OrderImportTests {

    private SmallCity city;

    @BeforeEach
    void found() {
        city = new SmallCity().withSpecs(3).withRetailer(1, 11).withRetailer(2, 12);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        Row[] rows = {
            Row.of("A", "2026-03-02", 1, 1, 10, 8),
            Row.of("A", "2026-03-02", 1, 2, 5, 5),
            Row.of("B", "2026-04-01", 2, 1, 3, 0)
        };

        assertThat(city.load(rows).result()).isEqualTo(new OrderImportResult(3, 3, 0, 0, 0, true));
        Map<LocalDate, String> segments = segments();
        assertThat(city.load(rows).result()).isEqualTo(new OrderImportResult(3, 0, 0, 3, 0, true));

        assertThat(city.lineCount()).isEqualTo(3);
        assertThat(segments()).isEqualTo(segments);
    }

    @Test
    void anOrderBroughtAgainIsReplacedWhole() {
        city.load(Row.of("A", "2026-03-02", 1, 1, 10, 8), Row.of("A", "2026-03-02", 1, 2, 5, 5));

        Imported second = city.load(Row.of("A", "2026-03-02", 1, 3, 4, 4));

        assertThat(second.result()).isEqualTo(new OrderImportResult(1, 0, 1, 0, 0, true));
        assertThat(city.lineCount()).isEqualTo(1);
    }

    @Test
    void anOrderMayMoveToAnotherShopAndDay() {
        city.load(Row.of("A", "2026-03-02", 1, 1, 10, 8));

        city.load(Row.of("A", "2026-04-05", 2, 1, 10, 8));

        assertThat(city.jdbc
                        .sql("select order_date::text || ' ' || retailer_id from core.order_line")
                        .query(String.class)
                        .list())
                .containsExactly("2026-04-05 2");
        assertThat(segments().keySet()).containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 5));
    }

    @Test
    void theOrderOfLinesInTheFileDoesNotMatter() {
        Row a1 = Row.of("A", "2026-03-02", 1, 1, 10, 8);
        Row a2 = Row.of("A", "2026-03-02", 1, 2, 5, 5);
        Row b1 = Row.of("B", "2026-03-02", 2, 1, 3, 0);
        city.load(a1, a2, b1);

        Imported scattered = city.load(a2, b1, a1);

        assertThat(scattered.result().unchanged()).isEqualTo(3);
    }

    @Test
    void aScatteredFileLoadsLikeAnOrderedOne() {
        Imported scattered = city.load(
                Row.of("A", "2026-03-02", 1, 1, 10, 8),
                Row.of("B", "2026-03-02", 2, 1, 3, 0),
                Row.of("A", "2026-03-02", 1, 2, 5, 5));

        assertThat(scattered.result().inserted()).isEqualTo(3);
        assertThat(city.load(Row.of("A", "2026-03-02", 1, 1, 10, 8), Row.of("A", "2026-03-02", 1, 2, 5, 5))
                        .result()
                        .unchanged())
                .isEqualTo(2);
    }

    @Test
    void aBadLineTakesItsOrderWithIt() {
        Imported imported = city.load(
                Row.of("A", "2026-03-02", 1, 1, 10, 8),
                Row.of("A", "2026-03-02", 1, 2, 5, 6),
                Row.of("B", "2026-03-02", 2, 1, 3, 0));

        assertThat(imported.result()).isEqualTo(new OrderImportResult(3, 1, 0, 0, 2, true));
        assertThat(imported.rejects())
                .containsExactly(
                        new OrderReject(1, "order_no", Code.ORDER_REJECTED, List.of()),
                        new OrderReject(2, "order_qty", Code.OVER_NEED, List.of("6", "5")));
    }

    @Test
    void anOrderThatStandsApartIsRejectedWholeToo() {
        Imported imported = city.load(
                Row.of("A", "2026-03-02", 1, 1, 10, 8),
                Row.of("C", "2026-03-02", 1, 1, 1, 1),
                Row.of("B", "2026-03-02", 2, 1, 3, 0),
                Row.of("A", "2026-03-02", 1, 1, 5, 5),
                Row.of("B", "2026-03-03", 2, 2, 3, 0));

        assertThat(imported.result()).isEqualTo(new OrderImportResult(5, 1, 0, 0, 4, true));
        assertThat(imported.rejects())
                .extracting(OrderReject::rowNumber, OrderReject::code)
                .containsExactly(
                        tuple(1, Code.ORDER_REJECTED),
                        tuple(3, Code.ORDER_REJECTED),
                        tuple(4, Code.DUPLICATE_SPEC),
                        tuple(5, Code.OTHER_DATE_IN_ORDER));
    }

    @Test
    void allOrNothingTakesNothingWithABadLine() {
        Imported imported = city.load(
                Mode.ALL_OR_NOTHING,
                false,
                List.of(Row.of("A", "2026-03-02", 1, 1, 10, 8), Row.of("B", "2026-03-02", 2, 9, 3, 0)));

        assertThat(imported.result()).isEqualTo(new OrderImportResult(2, 1, 0, 0, 1, false));
        assertThat(city.lineCount()).isZero();
    }

    @Test
    void aDryRunSaysWhatWouldBeAndWritesNothing() {
        Imported imported = city.load(Mode.VALID_ROWS, true, List.of(Row.of("A", "2026-03-02", 1, 1, 10, 8)));

        assertThat(imported.result()).isEqualTo(new OrderImportResult(1, 1, 0, 0, 0, false));
        assertThat(city.lineCount()).isZero();
        assertThat(segments()).isEmpty();
    }

    @Test
    void everyRuleOfTheContractIsChecked() {
        city.withRetailer(3, "2026-03-10", 11, "Z", "C", 2);
        city.directory(() -> city.jdbc
                .sql("update core.retailer set closed_on = '2026-06-01' where retailer_id = 3")
                .update());

        refuses(Code.MISSING_VALUE, "order_no", Row.of("", "2026-03-02", 1, 1, 1, 1));
        refuses(Code.NOT_A_DATE, "order_date", Row.of("A", "2026-02-30", 1, 1, 1, 1));
        refuses(Code.DATE_IN_FUTURE, "order_date", Row.of("A", "2026-11-23", 1, 1, 1, 1));
        refuses(Code.UNKNOWN_LICENCE, "licence_no", Row.of("A", "2026-03-02", 99, 1, 1, 1));
        refuses(Code.BEFORE_OPENING, "order_date", Row.of("A", "2026-03-09", 3, 1, 1, 1));
        refuses(Code.AFTER_CLOSING, "order_date", Row.of("A", "2026-06-01", 3, 1, 1, 1));
        refuses(Code.UNKNOWN_SPEC, "spec_code", Row.of("A", "2026-03-02", 1, 99, 1, 1));
        refuses(Code.NEGATIVE, "need_qty", Row.of("A", "2026-03-02", 1, 1, -1, 0));
        refuses(Code.NEGATIVE, "order_qty", Row.of("A", "2026-03-02", 1, 1, 1, -1));
        refuses(Code.OVER_NEED, "order_qty", Row.of("A", "2026-03-02", 1, 1, 1, 2));
        refuses(Code.OVER_LIMIT, "order_qty", Row.of("A", "2026-03-02", 1, 1, 5, 3, 4, "1"));
        refuses(Code.TOO_LARGE, "need_qty", Row.of("A", "2026-03-02", 1, 1, 10_000_000, 0));
        refuses(Code.PRICE_NOT_POSITIVE, "price", Row.of("A", "2026-03-02", 1, 1, 5, 5, 4, "0.00"));
        refuses(Code.PRICE_NOT_POSITIVE, "price", Row.of("A", "2026-03-02", 1, 1, 5, 5, 4, "-3"));
        refuses(Code.TOO_MANY_DECIMALS, "price", Row.of("A", "2026-03-02", 1, 1, 5, 5, 4, "1.005"));
        refuses(Code.NOT_A_PRICE, "price", Row.of("A", "2026-03-02", 1, 1, 5, 5, 4, "1,00"));
        refuses(
                Code.NOT_AN_INTEGER,
                "need_qty",
                new Row("A", "2026-03-02", SmallCity.licence(1), "100001", "1.5", null, "1", "1"));
        assertThat(city.load(Row.of("A", "2026-05-31", 3, 1, 5, 5, 4, "1.500")).rejects())
                .isEmpty();
    }

    private void refuses(Code code, String column, Row row) {
        assertThat(city.load(row).rejects())
                .singleElement()
                .returns(code, OrderReject::code)
                .returns(column, OrderReject::column);
    }

    @Test
    void undoingLeavesEverythingAsIfItHadNeverRun() {
        city.load(Row.of("A", "2026-03-02", 1, 1, 10, 8), Row.of("B", "2026-03-02", 2, 1, 3, 3));
        Map<LocalDate, String> segments = segments();
        String before = content();
        Imported second = city.load(
                Row.of("A", "2026-04-02", 2, 2, 10, 8),
                Row.of("C", "2026-05-02", 2, 1, 3, 3),
                Row.of("B", "2026-03-02", 2, 1, 3, 3));

        city.orders.undo(second.id());

        assertThat(content()).isEqualTo(before);
        segments.forEach((day, data) -> assertThat(segments()).containsEntry(day, data));
        city.orders.undo(second.id());
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void undoingIsRefusedWhenALaterImportBuildsOnIt() {
        Imported first = city.load(Row.of("A", "2026-03-02", 1, 1, 10, 8));
        Imported second = city.load(Row.of("A", "2026-03-02", 1, 1, 10, 9));

        assertThatThrownBy(() -> city.orders.undo(first.id())).isInstanceOf(OrderUndoRefused.class);

        city.orders.undo(second.id());
        city.orders.undo(first.id());
        assertThat(city.lineCount()).isZero();
    }

    private String content() {
        return city.jdbc.sql("""
                        select string_agg(l::text, '; ' order by l) || ' | ' || (select string_agg(o::text, '; ' order by o) from core.sales_order o)
                          from core.order_line l
                        """).query(String.class).single();
    }

    private Map<LocalDate, String> segments() {
        Map<LocalDate, String> segments = new TreeMap<>();
        city.jdbc.sql("select day, encode(data, 'hex') from core.sales_day").query(row -> {
            segments.put(row.getObject(1, LocalDate.class), row.getString(2));
        });
        return segments;
    }
}

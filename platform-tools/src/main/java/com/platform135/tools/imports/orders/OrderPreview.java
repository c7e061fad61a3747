package com.platform135.tools.imports.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.SqlFile;
import com.platform135.db.sales.OrderImport;
import com.platform135.tools.imports.kind.Preview;

/**
 * What a trial would change in orders on record, found while the file passes: the first differences, field by field. It looks only so far
 * into a file, that a trial of millions of unchanged lines costs no more for it.
 */
final class OrderPreview {

    private static final String TABLE = "core.order_line";
    private static final int SHOWN = 20;
    private static final int LOOKED_AT = 200_000;
    private static final int AT_ONCE = 1000;

    private static final int ORDER = OrderImport.COLUMNS.indexOf("order_no");
    private static final int SPEC = OrderImport.COLUMNS.indexOf("spec_code");

    private static final String ON_RECORD = SqlFile.read(OrderPreview.class, "order-lines-on-record.sql");

    private final JdbcClient jdbc;
    private final List<Typed> waiting = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private int lookedAt;

    OrderPreview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the file: its cells by the name of their columns. */
    private record Typed(int row, Map<String, @Nullable String> cells) {

        String order() {
            return Objects.requireNonNullElse(cells.get("order_no"), "");
        }

        String key() {
            return order() + " " + cells.get("spec_code");
        }
    }

    /** A line on record, as texts under the names of the file's columns. */
    private record LineRow(
            String orderNo,
            String specCode,
            LocalDate orderDate,
            String licenceNo,
            int needQty,
            @Nullable Integer limitQty,
            int orderQty,
            int priceFen) {

        Map<String, @Nullable String> cells() {
            Map<String, @Nullable String> cells = new LinkedHashMap<>();
            cells.put("order_date", orderDate.toString());
            cells.put("licence_no", licenceNo);
            cells.put("need_qty", String.valueOf(needQty));
            cells.put("limit_qty", limitQty == null ? null : limitQty.toString());
            cells.put("order_qty", String.valueOf(orderQty));
            cells.put("price", BigDecimal.valueOf(priceFen, 2).toPlainString());
            return cells;
        }
    }

    private record Change(String field, Preview.Example example) {}

    /** Looks at one more row; the cells may be used again afterwards. */
    void add(int row, @Nullable String[] cells) {
        if (changes.size() >= SHOWN || lookedAt >= LOOKED_AT || cells[ORDER] == null || cells[SPEC] == null) {
            return;
        }
        lookedAt++;
        Map<String, @Nullable String> copy = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            copy.put(OrderImport.COLUMNS.get(i), cells[i]);
        }
        waiting.add(new Typed(row, copy));
        if (waiting.size() == AT_ONCE) {
            compare();
        }
    }

    private void compare() {
        Map<String, LineRow> onRecord = new HashMap<>();
        jdbc.sql(ON_RECORD)
                .param("orders", waiting.stream().map(Typed::order).distinct().toArray(String[]::new))
                .query(LineRow.class)
                .list()
                .forEach(line -> onRecord.put(line.orderNo() + " " + line.specCode(), line));
        for (Typed typed : waiting) {
            LineRow line = onRecord.get(typed.key());
            if (line != null) {
                compare(typed, line);
            }
        }
        waiting.clear();
    }

    private void compare(Typed typed, LineRow line) {
        line.cells().forEach((field, before) -> {
            String after = typed.cells().get(field);
            if (!reads(before).equals(reads(after))) {
                changes.add(new Change(field, new Preview.Example(typed.row(), typed.key(), before, after)));
            }
        });
    }

    /** 88 and 88.00 are the same price. */
    private static String reads(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.matches("\\d{1,9}(\\.\\d{1,4})?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    /** The first changes, those of rejected rows left out. */
    Preview found(IntPredicate rejected) {
        compare();
        Map<String, List<Preview.Example>> byField = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> !rejected.test(change.example().row()))
                .limit(SHOWN)
                .forEach(change -> byField.computeIfAbsent(change.field(), field -> new ArrayList<>())
                        .add(change.example()));
        return new Preview(
                List.of(),
                byField.entrySet().stream()
                        .map(entry -> new Preview.FieldChanges(
                                TABLE, entry.getKey(), entry.getValue().size(), entry.getValue()))
                        .toList());
    }
}
